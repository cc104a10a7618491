# The image for every place that runs containers: GitHub's Docker action, GitLab jobs, Bitbucket pipes, docker run.
#
# GitHub builds this file anew in each job that uses the action, so no step here needs the network: that keeps it at a
# few seconds, and no mirror can break it. Debian and not a distroless base, because GitLab's runner needs sh and grep,
# and whoever wraps a command adds it with apt-get.

FROM docker.io/library/node:24-bookworm-slim AS parts
COPY dist/passwork-cli.cjs dist/licenses.txt LICENSE docker-entrypoint.sh /parts/usr/local/lib/passwork-cli/
# The slim images have no certificates of authorities. Node brings Mozilla's; written where OpenSSL, Go and curl look,
# they serve the wrapped command as well. Modes are set here so that a checkout's umask makes no difference.
WORKDIR /parts
RUN set -eu; \
    mkdir -p usr/local/bin etc/ssl/certs; \
    ln -s ../lib/passwork-cli/passwork-cli.cjs usr/local/bin/passwork-cli; \
    node -p 'require("node:tls").rootCertificates.join("\n")' > etc/ssl/certs/ca-certificates.crt; \
    chmod -R u=rwX,go=rX .; \
    chmod 0755 usr/local/lib/passwork-cli/passwork-cli.cjs usr/local/lib/passwork-cli/docker-entrypoint.sh

# Of the Node image only the program is taken: npm, yarn and corepack have no use here.
FROM docker.io/library/debian:bookworm-slim
LABEL org.opencontainers.image.title="passwork-cli" \
      org.opencontainers.image.description="Secrets from Passwork 7 for pipelines and containers" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="docker.io/library/debian:bookworm-slim"
COPY --from=parts /usr/local/bin/node /usr/local/bin/node
COPY --from=parts /parts/ /
# Fails the build, and not the user's job, if the base lacks a library that Node needs.
RUN ["/usr/local/lib/passwork-cli/docker-entrypoint.sh", "--version"]
# No USER: GitHub's mounts belong to root, and the runner's later steps must be able to read what this one wrote.
ENTRYPOINT ["/usr/local/lib/passwork-cli/docker-entrypoint.sh"]

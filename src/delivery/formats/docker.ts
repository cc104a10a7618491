// The file of `docker run --env-file` and `podman run --env-file`: NAME=value, one a line, the value exactly as it
// stands, without quotes or escapes. https://docs.docker.com/reference/cli/docker/container/run/#env
// (The env_file of Compose is another format: dotenv.)

import { type Format, firstFault, HAS_NUL } from "./format.ts";

/** Both read lines with Go's bufio.Scanner: longer ones fail, and a carriage return at the end is dropped. */
const MAX_LINE = 64 * 1024 - 1;

export const docker: Format = {
  refuse: ({ name, value }) =>
    firstFault({
      [HAS_NUL]: value.includes("\0"),
      "the value has a line break, which the file cannot hold": value.includes("\n"),
      "the value ends with a carriage return, which is dropped": value.endsWith("\r"),
      "the line would be longer than the 64 KiB that are read":
        Buffer.byteLength(value) + name.length + 1 > MAX_LINE,
    }),
  write: (variables) => variables.map(({ name, value }) => `${name}=${value}\n`).join(""),
};

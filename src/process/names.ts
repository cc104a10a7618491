// Which names a secret may have as a variable. Whoever can edit an item in the vault can name a field; a name that
// makes programs load code, find other programs or trust other servers must therefore be allowed by the one who runs
// the command.
import { PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";

export interface NameOptions {
  /** Names that are allowed although they change how programs run. */
  readonly allow?: readonly string[];
  /** The system on which programs read the variable; by default this one. */
  readonly platform?: NodeJS.Platform;
}

/** Compared without regard to case, since Windows has no case here and curl, npm and others read either. */
const DANGEROUS = new Set([
  // Where programs and their files are found. glibc drops the second line's for setuid programs (unsecvars.h).
  ...[
    "PATH",
    "PATHEXT",
    "COMSPEC",
    "SYSTEMROOT",
    "WINDIR",
    "PSMODULEPATH",
    "HOME",
    "USERPROFILE",
    "XDG_CONFIG_HOME",
  ],
  ...["GCONV_PATH", "GLIBC_TUNABLES", "HOSTALIASES", "LOCALDOMAIN", "LOCPATH", "MALLOC_TRACE", "NLSPATH"],
  ...["RES_OPTIONS", "RESOLV_HOST_CONF", "TMPDIR", "TZDIR", "GETCONF_DIR", "NIS_PATH"],
  // Shells.
  ...[
    "SHELL",
    "IFS",
    "ENV",
    "BASH_ENV",
    "SHELLOPTS",
    "BASHOPTS",
    "PS4",
    "PROMPT_COMMAND",
    "CDPATH",
    "ZDOTDIR",
    "FPATH",
  ],
  // Programs that other programs start.
  ...["EDITOR", "VISUAL", "PAGER", "BROWSER", "LESSOPEN", "LESSCLOSE", "SSH_ASKPASS", "SUDO_ASKPASS"],
  ...[
    "GIT_SSH",
    "GIT_SSH_COMMAND",
    "GIT_EXEC_PATH",
    "GIT_ASKPASS",
    "GIT_EDITOR",
    "GIT_SEQUENCE_EDITOR",
    "GIT_PAGER",
  ],
  ...["GIT_EXTERNAL_DIFF", "GIT_PROXY_COMMAND", "GIT_TEMPLATE_DIR", "GIT_DIR"],
  // Interpreters and virtual machines: options, start-up files, where modules are loaded from.
  ...[
    "NODE_OPTIONS",
    "NODE_PATH",
    "NODE_REPL_EXTERNAL_MODULE",
    "NPM_CONFIG_SCRIPT_SHELL",
    "NPM_CONFIG_NODE_OPTIONS",
  ],
  ...["NPM_CONFIG_USERCONFIG", "NPM_CONFIG_GLOBALCONFIG", "NPM_CONFIG_PREFIX"],
  ...["PYTHONSTARTUP", "PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONINSPECT", "PYTHONBREAKPOINT"],
  ...["PYTHONWARNINGS", "PYTHONEXECUTABLE", "PYTHONPLATLIBDIR", "PYTHONPYCACHEPREFIX"],
  ...[
    "PERL5OPT",
    "PERL5LIB",
    "PERLLIB",
    "PERL5DB",
    "RUBYOPT",
    "RUBYLIB",
    "GEM_HOME",
    "GEM_PATH",
    "BUNDLE_GEMFILE",
  ],
  ...[
    "JAVA_TOOL_OPTIONS",
    "JDK_JAVA_OPTIONS",
    "_JAVA_OPTIONS",
    "CLASSPATH",
    "JAVA_HOME",
    "MAVEN_OPTS",
    "GRADLE_OPTS",
    "SBT_OPTS",
  ],
  ...["LUA_INIT", "LUA_PATH", "LUA_CPATH", "PHPRC", "PHP_INI_SCAN_DIR", "R_PROFILE", "R_PROFILE_USER"],
  ...[
    "DOTNET_STARTUP_HOOKS",
    "CORECLR_PROFILER",
    "CORECLR_ENABLE_PROFILING",
    "COR_PROFILER",
    "COR_ENABLE_PROFILING",
  ],
  ...["GOFLAGS", "MAKEFLAGS", "MAKEFILES", "RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"],
  // Whom TLS trusts.
  ...[
    "NODE_EXTRA_CA_CERTS",
    "NODE_TLS_REJECT_UNAUTHORIZED",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "CURL_CA_BUNDLE",
  ],
  // By which programs tell where they run, this one included.
  ...["GITLAB_CI", "BITBUCKET_BUILD_NUMBER"],
  // Through whom connections go, and to whom.
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "DOCKER_HOST", "DOCKER_CONFIG", "AWS_CONFIG_FILE"],
  ...["REQUESTS_CA_BUNDLE", "GIT_SSL_NO_VERIFY", "OPENSSL_CONF", "OPENSSL_ENGINES", "OPENSSL_MODULES"],
]);

/** Where programs of Windows, and their settings, are found. Elsewhere a secret may well be called so. */
const DANGEROUS_ON_WINDOWS = new Set([
  ...["SYSTEMDRIVE", "HOMEDRIVE", "HOMEPATH", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"],
  ...["ALLUSERSPROFILE", "PROGRAMFILES", "PROGRAMW6432", "COMMONPROGRAMFILES", "COMMONPROGRAMW6432"],
  ...["PSEXECUTIONPOLICYPREFERENCE", "__COMPAT_LAYER"],
]);

/**
 * The loaders', git's run-time configuration, what a GitHub runner means for its own use, and this program's own: a
 * field called PASSWORK_HOST would send the next run, and its token, to another server.
 */
const DANGEROUS_PREFIXES = [
  ...["LD_", "DYLD_", "BASH_FUNC_", "GIT_CONFIG"],
  ...["GITHUB_", "RUNNER_", "ACTIONS_", "INPUT_", "PASSWORK_"],
];

/** The runner sets no such variable itself, and it is what `gh` and many actions read their token from. */
const HARMLESS = new Set(["GITHUB_TOKEN"]);

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Why a secret may not be called this, or nothing. CI hosts ask the same for their variables and outputs. */
export function checkName(name: string, options: NameOptions = {}): PassworkError | undefined {
  if (name === "") return new PassworkError("name", "A variable's name is empty.", { subject: name });
  if (!NAME.test(name)) {
    return new PassworkError("name", `${printable(name)}: not a name for a variable.`, {
      subject: name,
      hint: "A name consists of letters, digits and underscores and does not begin with a digit.",
    });
  }
  const { platform = process.platform } = options;
  if (!isDangerous(name.toUpperCase(), platform) || options.allow?.includes(name)) return undefined;
  return new PassworkError("name", `${name}: this variable changes how programs run or whom they trust.`, {
    subject: name,
    hint: `If that is meant, allow it with --allow-name ${name}.`,
  });
}

function isDangerous(name: string, platform: NodeJS.Platform): boolean {
  if (HARMLESS.has(name)) return false;
  if (platform === "win32" && DANGEROUS_ON_WINDOWS.has(name)) return true;
  return DANGEROUS.has(name) || DANGEROUS_PREFIXES.some((prefix) => name.startsWith(prefix));
}

#!/usr/bin/env -S node --
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node_modules/commander/lib/error.js
var require_error = __commonJS({
  "node_modules/commander/lib/error.js"(exports2) {
    var CommanderError2 = class extends Error {
      /**
       * Constructs the CommanderError class
       * @param {number} exitCode suggested exit code which could be used with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       */
      constructor(exitCode, code, message) {
        super(message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
        this.code = code;
        this.exitCode = exitCode;
        this.nestedError = void 0;
      }
    };
    var InvalidArgumentError2 = class extends CommanderError2 {
      /**
       * Constructs the InvalidArgumentError class
       * @param {string} [message] explanation of why argument is invalid
       */
      constructor(message) {
        super(1, "commander.invalidArgument", message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
      }
    };
    exports2.CommanderError = CommanderError2;
    exports2.InvalidArgumentError = InvalidArgumentError2;
  }
});

// node_modules/commander/lib/argument.js
var require_argument = __commonJS({
  "node_modules/commander/lib/argument.js"(exports2) {
    var { InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var Argument2 = class {
      /**
       * Initialize a new command argument with the given name and description.
       * The default is that the argument is required, and you can explicitly
       * indicate this with <> around the name. Put [] around the name for an optional argument.
       *
       * @param {string} name
       * @param {string} [description]
       */
      constructor(name, description) {
        this.description = description || "";
        this.variadic = false;
        this.parseArg = void 0;
        this.defaultValue = void 0;
        this.defaultValueDescription = void 0;
        this.argChoices = void 0;
        switch (name[0]) {
          case "<":
            this.required = true;
            this._name = name.slice(1, -1);
            break;
          case "[":
            this.required = false;
            this._name = name.slice(1, -1);
            break;
          default:
            this.required = true;
            this._name = name;
            break;
        }
        if (this._name.endsWith("...")) {
          this.variadic = true;
          this._name = this._name.slice(0, -3);
        }
      }
      /**
       * Return argument name.
       *
       * @return {string}
       */
      name() {
        return this._name;
      }
      /**
       * @package
       */
      _collectValue(value, previous) {
        if (previous === this.defaultValue || !Array.isArray(previous)) {
          return [value];
        }
        previous.push(value);
        return previous;
      }
      /**
       * Set the default value, and optionally supply the description to be displayed in the help.
       *
       * @param {*} value
       * @param {string} [description]
       * @return {Argument}
       */
      default(value, description) {
        this.defaultValue = value;
        this.defaultValueDescription = description;
        return this;
      }
      /**
       * Set the custom handler for processing CLI command arguments into argument values.
       *
       * @param {Function} [fn]
       * @return {Argument}
       */
      argParser(fn) {
        this.parseArg = fn;
        return this;
      }
      /**
       * Only allow argument value to be one of choices.
       *
       * @param {string[]} values
       * @return {Argument}
       */
      choices(values) {
        this.argChoices = values.slice();
        this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg)) {
            throw new InvalidArgumentError2(
              `Allowed choices are ${this.argChoices.join(", ")}.`
            );
          }
          if (this.variadic) {
            return this._collectValue(arg, previous);
          }
          return arg;
        };
        return this;
      }
      /**
       * Make argument required.
       *
       * @returns {Argument}
       */
      argRequired() {
        this.required = true;
        return this;
      }
      /**
       * Make argument optional.
       *
       * @returns {Argument}
       */
      argOptional() {
        this.required = false;
        return this;
      }
    };
    function humanReadableArgName(arg) {
      const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
      return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
    }
    exports2.Argument = Argument2;
    exports2.humanReadableArgName = humanReadableArgName;
  }
});

// unused:node:child_process
var require_node_child_process = __commonJS({
  "unused:node:child_process"(exports2, module2) {
    var unused = () => {
      throw new Error("a program as a subcommand is left out of this bundle");
    };
    module2.exports = Object.assign(unused, { extractBody: unused, spawn: unused });
  }
});

// node_modules/commander/lib/help.js
var require_help = __commonJS({
  "node_modules/commander/lib/help.js"(exports2) {
    var { humanReadableArgName } = require_argument();
    var Help2 = class {
      constructor() {
        this.helpWidth = void 0;
        this.minWidthToWrap = 40;
        this.sortSubcommands = false;
        this.sortOptions = false;
        this.showGlobalOptions = false;
      }
      /**
       * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
       * and just before calling `formatHelp()`.
       *
       * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
       *
       * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
       */
      prepareContext(contextOptions) {
        this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
      }
      /**
       * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
       *
       * @param {Command} cmd
       * @returns {Command[]}
       */
      visibleCommands(cmd) {
        const visibleCommands = cmd.commands.filter((cmd2) => !cmd2._hidden);
        const helpCommand = cmd._getHelpCommand();
        if (helpCommand && !helpCommand._hidden) {
          visibleCommands.push(helpCommand);
        }
        if (this.sortSubcommands) {
          visibleCommands.sort((a, b) => {
            return a.name().localeCompare(b.name());
          });
        }
        return visibleCommands;
      }
      /**
       * Compare options for sort.
       *
       * @param {Option} a
       * @param {Option} b
       * @returns {number}
       */
      compareOptions(a, b) {
        const getSortKey = (option) => {
          return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
        };
        return getSortKey(a).localeCompare(getSortKey(b));
      }
      /**
       * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
       *
       * @param {Command} cmd
       * @returns {Option[]}
       */
      visibleOptions(cmd) {
        const visibleOptions = cmd.options.filter((option) => !option.hidden);
        const helpOption = cmd._getHelpOption();
        if (helpOption && !helpOption.hidden) {
          const removeShort = helpOption.short && cmd._findOption(helpOption.short);
          const removeLong = helpOption.long && cmd._findOption(helpOption.long);
          if (!removeShort && !removeLong) {
            visibleOptions.push(helpOption);
          } else if (helpOption.long && !removeLong) {
            visibleOptions.push(
              cmd.createOption(helpOption.long, helpOption.description)
            );
          } else if (helpOption.short && !removeShort) {
            visibleOptions.push(
              cmd.createOption(helpOption.short, helpOption.description)
            );
          }
        }
        if (this.sortOptions) {
          visibleOptions.sort(this.compareOptions);
        }
        return visibleOptions;
      }
      /**
       * Get an array of the visible global options. (Not including help.)
       *
       * @param {Command} cmd
       * @returns {Option[]}
       */
      visibleGlobalOptions(cmd) {
        if (!this.showGlobalOptions) return [];
        const globalOptions = [];
        for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
          const visibleOptions = ancestorCmd.options.filter(
            (option) => !option.hidden
          );
          globalOptions.push(...visibleOptions);
        }
        if (this.sortOptions) {
          globalOptions.sort(this.compareOptions);
        }
        return globalOptions;
      }
      /**
       * Get an array of the arguments if any have a description.
       *
       * @param {Command} cmd
       * @returns {Argument[]}
       */
      visibleArguments(cmd) {
        if (cmd._argsDescription) {
          cmd.registeredArguments.forEach((argument) => {
            argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
          });
        }
        if (cmd.registeredArguments.find((argument) => argument.description)) {
          return cmd.registeredArguments;
        }
        return [];
      }
      /**
       * Get the command term to show in the list of subcommands.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      subcommandTerm(cmd) {
        const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
        return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + // simplistic check for non-help option
        (args ? " " + args : "");
      }
      /**
       * Get the option term to show in the list of options.
       *
       * @param {Option} option
       * @returns {string}
       */
      optionTerm(option) {
        return option.flags;
      }
      /**
       * Get the argument term to show in the list of arguments.
       *
       * @param {Argument} argument
       * @returns {string}
       */
      argumentTerm(argument) {
        return argument.name();
      }
      /**
       * Get the longest command term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestSubcommandTermLength(cmd, helper) {
        return helper.visibleCommands(cmd).reduce((max, command) => {
          return Math.max(
            max,
            this.displayWidth(
              helper.styleSubcommandTerm(helper.subcommandTerm(command))
            )
          );
        }, 0);
      }
      /**
       * Get the longest option term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestOptionTermLength(cmd, helper) {
        return helper.visibleOptions(cmd).reduce((max, option) => {
          return Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          );
        }, 0);
      }
      /**
       * Get the longest global option term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestGlobalOptionTermLength(cmd, helper) {
        return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
          return Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          );
        }, 0);
      }
      /**
       * Get the longest argument term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestArgumentTermLength(cmd, helper) {
        return helper.visibleArguments(cmd).reduce((max, argument) => {
          return Math.max(
            max,
            this.displayWidth(
              helper.styleArgumentTerm(helper.argumentTerm(argument))
            )
          );
        }, 0);
      }
      /**
       * Get the command usage to be displayed at the top of the built-in help.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      commandUsage(cmd) {
        let cmdName = cmd._name;
        if (cmd._aliases[0]) {
          cmdName = cmdName + "|" + cmd._aliases[0];
        }
        let ancestorCmdNames = "";
        for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
          ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
        }
        return ancestorCmdNames + cmdName + " " + cmd.usage();
      }
      /**
       * Get the description for the command.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      commandDescription(cmd) {
        return cmd.description();
      }
      /**
       * Get the subcommand summary to show in the list of subcommands.
       * (Fallback to description for backwards compatibility.)
       *
       * @param {Command} cmd
       * @returns {string}
       */
      subcommandDescription(cmd) {
        return cmd.summary() || cmd.description();
      }
      /**
       * Get the option description to show in the list of options.
       *
       * @param {Option} option
       * @return {string}
       */
      optionDescription(option) {
        const extraInfo = [];
        if (option.argChoices) {
          extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
          );
        }
        if (option.defaultValue !== void 0) {
          const showDefault = option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean";
          if (showDefault) {
            extraInfo.push(
              `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`
            );
          }
        }
        if (option.presetArg !== void 0 && option.optional) {
          extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
        }
        if (option.envVar !== void 0) {
          extraInfo.push(`env: ${option.envVar}`);
        }
        if (extraInfo.length > 0) {
          const extraDescription = `(${extraInfo.join(", ")})`;
          if (option.description) {
            return `${option.description} ${extraDescription}`;
          }
          return extraDescription;
        }
        return option.description;
      }
      /**
       * Get the argument description to show in the list of arguments.
       *
       * @param {Argument} argument
       * @return {string}
       */
      argumentDescription(argument) {
        const extraInfo = [];
        if (argument.argChoices) {
          extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
          );
        }
        if (argument.defaultValue !== void 0) {
          extraInfo.push(
            `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`
          );
        }
        if (extraInfo.length > 0) {
          const extraDescription = `(${extraInfo.join(", ")})`;
          if (argument.description) {
            return `${argument.description} ${extraDescription}`;
          }
          return extraDescription;
        }
        return argument.description;
      }
      /**
       * Format a list of items, given a heading and an array of formatted items.
       *
       * @param {string} heading
       * @param {string[]} items
       * @param {Help} helper
       * @returns string[]
       */
      formatItemList(heading, items, helper) {
        if (items.length === 0) return [];
        return [helper.styleTitle(heading), ...items, ""];
      }
      /**
       * Group items by their help group heading.
       *
       * @param {Command[] | Option[]} unsortedItems
       * @param {Command[] | Option[]} visibleItems
       * @param {Function} getGroup
       * @returns {Map<string, Command[] | Option[]>}
       */
      groupItems(unsortedItems, visibleItems, getGroup) {
        const result = /* @__PURE__ */ new Map();
        unsortedItems.forEach((item) => {
          const group = getGroup(item);
          if (!result.has(group)) result.set(group, []);
        });
        visibleItems.forEach((item) => {
          const group = getGroup(item);
          if (!result.has(group)) {
            result.set(group, []);
          }
          result.get(group).push(item);
        });
        return result;
      }
      /**
       * Generate the built-in help text.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {string}
       */
      formatHelp(cmd, helper) {
        const termWidth = helper.padWidth(cmd, helper);
        const helpWidth = helper.helpWidth ?? 80;
        function callFormatItem(term, description) {
          return helper.formatItem(term, termWidth, description, helper);
        }
        let output = [
          `${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,
          ""
        ];
        const commandDescription = helper.commandDescription(cmd);
        if (commandDescription.length > 0) {
          output = output.concat([
            helper.boxWrap(
              helper.styleCommandDescription(commandDescription),
              helpWidth
            ),
            ""
          ]);
        }
        const argumentList = helper.visibleArguments(cmd).map((argument) => {
          return callFormatItem(
            helper.styleArgumentTerm(helper.argumentTerm(argument)),
            helper.styleArgumentDescription(helper.argumentDescription(argument))
          );
        });
        output = output.concat(
          this.formatItemList("Arguments:", argumentList, helper)
        );
        const optionGroups = this.groupItems(
          cmd.options,
          helper.visibleOptions(cmd),
          (option) => option.helpGroupHeading ?? "Options:"
        );
        optionGroups.forEach((options, group) => {
          const optionList = options.map((option) => {
            return callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            );
          });
          output = output.concat(this.formatItemList(group, optionList, helper));
        });
        if (helper.showGlobalOptions) {
          const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
            return callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            );
          });
          output = output.concat(
            this.formatItemList("Global Options:", globalOptionList, helper)
          );
        }
        const commandGroups = this.groupItems(
          cmd.commands,
          helper.visibleCommands(cmd),
          (sub) => sub.helpGroup() || "Commands:"
        );
        commandGroups.forEach((commands, group) => {
          const commandList = commands.map((sub) => {
            return callFormatItem(
              helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
              helper.styleSubcommandDescription(helper.subcommandDescription(sub))
            );
          });
          output = output.concat(this.formatItemList(group, commandList, helper));
        });
        return output.join("\n");
      }
      /**
       * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
       *
       * @param {string} str
       * @returns {number}
       */
      displayWidth(str) {
        return stripColor(str).length;
      }
      /**
       * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
       *
       * @param {string} str
       * @returns {string}
       */
      styleTitle(str) {
        return str;
      }
      styleUsage(str) {
        return str.split(" ").map((word) => {
          if (word === "[options]") return this.styleOptionText(word);
          if (word === "[command]") return this.styleSubcommandText(word);
          if (word[0] === "[" || word[0] === "<")
            return this.styleArgumentText(word);
          return this.styleCommandText(word);
        }).join(" ");
      }
      styleCommandDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleOptionDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleSubcommandDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleArgumentDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleDescriptionText(str) {
        return str;
      }
      styleOptionTerm(str) {
        return this.styleOptionText(str);
      }
      styleSubcommandTerm(str) {
        return str.split(" ").map((word) => {
          if (word === "[options]") return this.styleOptionText(word);
          if (word[0] === "[" || word[0] === "<")
            return this.styleArgumentText(word);
          return this.styleSubcommandText(word);
        }).join(" ");
      }
      styleArgumentTerm(str) {
        return this.styleArgumentText(str);
      }
      styleOptionText(str) {
        return str;
      }
      styleArgumentText(str) {
        return str;
      }
      styleSubcommandText(str) {
        return str;
      }
      styleCommandText(str) {
        return str;
      }
      /**
       * Calculate the pad width from the maximum term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      padWidth(cmd, helper) {
        return Math.max(
          helper.longestOptionTermLength(cmd, helper),
          helper.longestGlobalOptionTermLength(cmd, helper),
          helper.longestSubcommandTermLength(cmd, helper),
          helper.longestArgumentTermLength(cmd, helper)
        );
      }
      /**
       * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
       *
       * @param {string} str
       * @returns {boolean}
       */
      preformatted(str) {
        return /\n[^\S\r\n]/.test(str);
      }
      /**
       * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
       *
       * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
       *   TTT  DDD DDDD
       *        DD DDD
       *
       * @param {string} term
       * @param {number} termWidth
       * @param {string} description
       * @param {Help} helper
       * @returns {string}
       */
      formatItem(term, termWidth, description, helper) {
        const itemIndent = 2;
        const itemIndentStr = " ".repeat(itemIndent);
        if (!description) return itemIndentStr + term;
        const paddedTerm = term.padEnd(
          termWidth + term.length - helper.displayWidth(term)
        );
        const spacerWidth = 2;
        const helpWidth = this.helpWidth ?? 80;
        const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
        let formattedDescription;
        if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) {
          formattedDescription = description;
        } else {
          const wrappedDescription = helper.boxWrap(description, remainingWidth);
          formattedDescription = wrappedDescription.replace(
            /\n/g,
            "\n" + " ".repeat(termWidth + spacerWidth)
          );
        }
        return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `
${itemIndentStr}`);
      }
      /**
       * Wrap a string at whitespace, preserving existing line breaks.
       * Wrapping is skipped if the width is less than `minWidthToWrap`.
       *
       * @param {string} str
       * @param {number} width
       * @returns {string}
       */
      boxWrap(str, width) {
        if (width < this.minWidthToWrap) return str;
        const rawLines = str.split(/\r\n|\n/);
        const chunkPattern = /[\s]*[^\s]+/g;
        const wrappedLines = [];
        rawLines.forEach((line) => {
          const chunks = line.match(chunkPattern);
          if (chunks === null) {
            wrappedLines.push("");
            return;
          }
          let sumChunks = [chunks.shift()];
          let sumWidth = this.displayWidth(sumChunks[0]);
          chunks.forEach((chunk) => {
            const visibleWidth = this.displayWidth(chunk);
            if (sumWidth + visibleWidth <= width) {
              sumChunks.push(chunk);
              sumWidth += visibleWidth;
              return;
            }
            wrappedLines.push(sumChunks.join(""));
            const nextChunk = chunk.trimStart();
            sumChunks = [nextChunk];
            sumWidth = this.displayWidth(nextChunk);
          });
          wrappedLines.push(sumChunks.join(""));
        });
        return wrappedLines.join("\n");
      }
    };
    function stripColor(str) {
      const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
      return str.replace(sgrPattern, "");
    }
    exports2.Help = Help2;
    exports2.stripColor = stripColor;
  }
});

// node_modules/commander/lib/option.js
var require_option = __commonJS({
  "node_modules/commander/lib/option.js"(exports2) {
    var { InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var Option2 = class {
      /**
       * Initialize a new `Option` with the given `flags` and `description`.
       *
       * @param {string} flags
       * @param {string} [description]
       */
      constructor(flags, description) {
        this.flags = flags;
        this.description = description || "";
        this.required = flags.includes("<");
        this.optional = flags.includes("[");
        this.variadic = /\w\.\.\.[>\]]$/.test(flags);
        this.mandatory = false;
        const optionFlags = splitOptionFlags(flags);
        this.short = optionFlags.shortFlag;
        this.long = optionFlags.longFlag;
        this.negate = false;
        if (this.long) {
          this.negate = this.long.startsWith("--no-");
        }
        this.defaultValue = void 0;
        this.defaultValueDescription = void 0;
        this.presetArg = void 0;
        this.envVar = void 0;
        this.parseArg = void 0;
        this.hidden = false;
        this.argChoices = void 0;
        this.conflictsWith = [];
        this.implied = void 0;
        this.helpGroupHeading = void 0;
      }
      /**
       * Set the default value, and optionally supply the description to be displayed in the help.
       *
       * @param {*} value
       * @param {string} [description]
       * @return {Option}
       */
      default(value, description) {
        this.defaultValue = value;
        this.defaultValueDescription = description;
        return this;
      }
      /**
       * Preset to use when option used without option-argument, especially optional but also boolean and negated.
       * The custom processing (parseArg) is called.
       *
       * @example
       * new Option('--color').default('GREYSCALE').preset('RGB');
       * new Option('--donate [amount]').preset('20').argParser(parseFloat);
       *
       * @param {*} arg
       * @return {Option}
       */
      preset(arg) {
        this.presetArg = arg;
        return this;
      }
      /**
       * Add option name(s) that conflict with this option.
       * An error will be displayed if conflicting options are found during parsing.
       *
       * @example
       * new Option('--rgb').conflicts('cmyk');
       * new Option('--js').conflicts(['ts', 'jsx']);
       *
       * @param {(string | string[])} names
       * @return {Option}
       */
      conflicts(names2) {
        this.conflictsWith = this.conflictsWith.concat(names2);
        return this;
      }
      /**
       * Specify implied option values for when this option is set and the implied options are not.
       *
       * The custom processing (parseArg) is not called on the implied values.
       *
       * @example
       * program
       *   .addOption(new Option('--log', 'write logging information to file'))
       *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
       *
       * @param {object} impliedOptionValues
       * @return {Option}
       */
      implies(impliedOptionValues) {
        let newImplied = impliedOptionValues;
        if (typeof impliedOptionValues === "string") {
          newImplied = { [impliedOptionValues]: true };
        }
        this.implied = Object.assign(this.implied || {}, newImplied);
        return this;
      }
      /**
       * Set environment variable to check for option value.
       *
       * An environment variable is only used if when processed the current option value is
       * undefined, or the source of the current value is 'default' or 'config' or 'env'.
       *
       * @param {string} name
       * @return {Option}
       */
      env(name) {
        this.envVar = name;
        return this;
      }
      /**
       * Set the custom handler for processing CLI option arguments into option values.
       *
       * @param {Function} [fn]
       * @return {Option}
       */
      argParser(fn) {
        this.parseArg = fn;
        return this;
      }
      /**
       * Whether the option is mandatory and must have a value after parsing.
       *
       * @param {boolean} [mandatory=true]
       * @return {Option}
       */
      makeOptionMandatory(mandatory = true) {
        this.mandatory = !!mandatory;
        return this;
      }
      /**
       * Hide option in help.
       *
       * @param {boolean} [hide=true]
       * @return {Option}
       */
      hideHelp(hide = true) {
        this.hidden = !!hide;
        return this;
      }
      /**
       * @package
       */
      _collectValue(value, previous) {
        if (previous === this.defaultValue || !Array.isArray(previous)) {
          return [value];
        }
        previous.push(value);
        return previous;
      }
      /**
       * Only allow option value to be one of choices.
       *
       * @param {string[]} values
       * @return {Option}
       */
      choices(values) {
        this.argChoices = values.slice();
        this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg)) {
            throw new InvalidArgumentError2(
              `Allowed choices are ${this.argChoices.join(", ")}.`
            );
          }
          if (this.variadic) {
            return this._collectValue(arg, previous);
          }
          return arg;
        };
        return this;
      }
      /**
       * Return option name.
       *
       * @return {string}
       */
      name() {
        if (this.long) {
          return this.long.replace(/^--/, "");
        }
        return this.short.replace(/^-/, "");
      }
      /**
       * Return option name, in a camelcase format that can be used
       * as an object attribute key.
       *
       * @return {string}
       */
      attributeName() {
        if (this.negate) {
          return camelcase(this.name().replace(/^no-/, ""));
        }
        return camelcase(this.name());
      }
      /**
       * Set the help group heading.
       *
       * @param {string} heading
       * @return {Option}
       */
      helpGroup(heading) {
        this.helpGroupHeading = heading;
        return this;
      }
      /**
       * Check if `arg` matches the short or long flag.
       *
       * @param {string} arg
       * @return {boolean}
       * @package
       */
      is(arg) {
        return this.short === arg || this.long === arg;
      }
      /**
       * Return whether a boolean option.
       *
       * Options are one of boolean, negated, required argument, or optional argument.
       *
       * @return {boolean}
       * @package
       */
      isBoolean() {
        return !this.required && !this.optional && !this.negate;
      }
    };
    var DualOptions = class {
      /**
       * @param {Option[]} options
       */
      constructor(options) {
        this.positiveOptions = /* @__PURE__ */ new Map();
        this.negativeOptions = /* @__PURE__ */ new Map();
        this.dualOptions = /* @__PURE__ */ new Set();
        options.forEach((option) => {
          if (option.negate) {
            this.negativeOptions.set(option.attributeName(), option);
          } else {
            this.positiveOptions.set(option.attributeName(), option);
          }
        });
        this.negativeOptions.forEach((value, key) => {
          if (this.positiveOptions.has(key)) {
            this.dualOptions.add(key);
          }
        });
      }
      /**
       * Did the value come from the option, and not from possible matching dual option?
       *
       * @param {*} value
       * @param {Option} option
       * @returns {boolean}
       */
      valueFromOption(value, option) {
        const optionKey = option.attributeName();
        if (!this.dualOptions.has(optionKey)) return true;
        const preset = this.negativeOptions.get(optionKey).presetArg;
        const negativeValue = preset !== void 0 ? preset : false;
        return option.negate === (negativeValue === value);
      }
    };
    function camelcase(str) {
      return str.split("-").reduce((str2, word) => {
        return str2 + word[0].toUpperCase() + word.slice(1);
      });
    }
    function splitOptionFlags(flags) {
      let shortFlag;
      let longFlag;
      const shortFlagExp = /^-[^-]$/;
      const longFlagExp = /^--[^-]/;
      const flagParts = flags.split(/[ |,]+/).concat("guard");
      if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
      if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
      if (!shortFlag && shortFlagExp.test(flagParts[0]))
        shortFlag = flagParts.shift();
      if (!shortFlag && longFlagExp.test(flagParts[0])) {
        shortFlag = longFlag;
        longFlag = flagParts.shift();
      }
      if (flagParts[0].startsWith("-")) {
        const unsupportedFlag = flagParts[0];
        const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
        if (/^-[^-][^-]/.test(unsupportedFlag))
          throw new Error(
            `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`
          );
        if (shortFlagExp.test(unsupportedFlag))
          throw new Error(`${baseError}
- too many short flags`);
        if (longFlagExp.test(unsupportedFlag))
          throw new Error(`${baseError}
- too many long flags`);
        throw new Error(`${baseError}
- unrecognised flag format`);
      }
      if (shortFlag === void 0 && longFlag === void 0)
        throw new Error(
          `option creation failed due to no flags found in '${flags}'.`
        );
      return { shortFlag, longFlag };
    }
    exports2.Option = Option2;
    exports2.DualOptions = DualOptions;
  }
});

// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = __commonJS({
  "node_modules/commander/lib/suggestSimilar.js"(exports2) {
    var maxDistance = 3;
    function editDistance(a, b) {
      if (Math.abs(a.length - b.length) > maxDistance)
        return Math.max(a.length, b.length);
      const d = [];
      for (let i = 0; i <= a.length; i++) {
        d[i] = [i];
      }
      for (let j = 0; j <= b.length; j++) {
        d[0][j] = j;
      }
      for (let j = 1; j <= b.length; j++) {
        for (let i = 1; i <= a.length; i++) {
          let cost = 1;
          if (a[i - 1] === b[j - 1]) {
            cost = 0;
          } else {
            cost = 1;
          }
          d[i][j] = Math.min(
            d[i - 1][j] + 1,
            // deletion
            d[i][j - 1] + 1,
            // insertion
            d[i - 1][j - 1] + cost
            // substitution
          );
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
      return d[a.length][b.length];
    }
    function suggestSimilar(word, candidates) {
      if (!candidates || candidates.length === 0) return "";
      candidates = Array.from(new Set(candidates));
      const searchingOptions = word.startsWith("--");
      if (searchingOptions) {
        word = word.slice(2);
        candidates = candidates.map((candidate) => candidate.slice(2));
      }
      let similar = [];
      let bestDistance = maxDistance;
      const minSimilarity = 0.4;
      candidates.forEach((candidate) => {
        if (candidate.length <= 1) return;
        const distance = editDistance(word, candidate);
        const length = Math.max(word.length, candidate.length);
        const similarity = (length - distance) / length;
        if (similarity > minSimilarity) {
          if (distance < bestDistance) {
            bestDistance = distance;
            similar = [candidate];
          } else if (distance === bestDistance) {
            similar.push(candidate);
          }
        }
      });
      similar.sort((a, b) => a.localeCompare(b));
      if (searchingOptions) {
        similar = similar.map((candidate) => `--${candidate}`);
      }
      if (similar.length > 1) {
        return `
(Did you mean one of ${similar.join(", ")}?)`;
      }
      if (similar.length === 1) {
        return `
(Did you mean ${similar[0]}?)`;
      }
      return "";
    }
    exports2.suggestSimilar = suggestSimilar;
  }
});

// node_modules/commander/lib/command.js
var require_command = __commonJS({
  "node_modules/commander/lib/command.js"(exports2) {
    var EventEmitter = require("node:events").EventEmitter;
    var childProcess = require_node_child_process();
    var path = require("node:path");
    var fs = require("node:fs");
    var process2 = require("node:process");
    var { Argument: Argument2, humanReadableArgName } = require_argument();
    var { CommanderError: CommanderError2 } = require_error();
    var { Help: Help2, stripColor } = require_help();
    var { Option: Option2, DualOptions } = require_option();
    var { suggestSimilar } = require_suggestSimilar();
    var Command2 = class _Command extends EventEmitter {
      /**
       * Initialize a new `Command`.
       *
       * @param {string} [name]
       */
      constructor(name) {
        super();
        this.commands = [];
        this.options = [];
        this.parent = null;
        this._allowUnknownOption = false;
        this._allowExcessArguments = false;
        this.registeredArguments = [];
        this._args = this.registeredArguments;
        this.args = [];
        this.rawArgs = [];
        this.processedArgs = [];
        this._scriptPath = null;
        this._name = name || "";
        this._optionValues = {};
        this._optionValueSources = {};
        this._storeOptionsAsProperties = false;
        this._actionHandler = null;
        this._executableHandler = false;
        this._executableFile = null;
        this._executableDir = null;
        this._defaultCommandName = null;
        this._exitCallback = null;
        this._aliases = [];
        this._combineFlagAndOptionalValue = true;
        this._description = "";
        this._summary = "";
        this._argsDescription = void 0;
        this._enablePositionalOptions = false;
        this._passThroughOptions = false;
        this._lifeCycleHooks = {};
        this._showHelpAfterError = false;
        this._showSuggestionAfterError = true;
        this._savedState = null;
        this._outputConfiguration = {
          writeOut: (str) => process2.stdout.write(str),
          writeErr: (str) => process2.stderr.write(str),
          outputError: (str, write) => write(str),
          getOutHelpWidth: () => process2.stdout.isTTY ? process2.stdout.columns : void 0,
          getErrHelpWidth: () => process2.stderr.isTTY ? process2.stderr.columns : void 0,
          getOutHasColors: () => useColor() ?? (process2.stdout.isTTY && process2.stdout.hasColors?.()),
          getErrHasColors: () => useColor() ?? (process2.stderr.isTTY && process2.stderr.hasColors?.()),
          stripColor: (str) => stripColor(str)
        };
        this._hidden = false;
        this._helpOption = void 0;
        this._addImplicitHelpCommand = void 0;
        this._helpCommand = void 0;
        this._helpConfiguration = {};
        this._helpGroupHeading = void 0;
        this._defaultCommandGroup = void 0;
        this._defaultOptionGroup = void 0;
      }
      /**
       * Copy settings that are useful to have in common across root command and subcommands.
       *
       * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
       *
       * @param {Command} sourceCommand
       * @return {Command} `this` command for chaining
       */
      copyInheritedSettings(sourceCommand) {
        this._outputConfiguration = sourceCommand._outputConfiguration;
        this._helpOption = sourceCommand._helpOption;
        this._helpCommand = sourceCommand._helpCommand;
        this._helpConfiguration = sourceCommand._helpConfiguration;
        this._exitCallback = sourceCommand._exitCallback;
        this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
        this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
        this._allowExcessArguments = sourceCommand._allowExcessArguments;
        this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
        this._showHelpAfterError = sourceCommand._showHelpAfterError;
        this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
        return this;
      }
      /**
       * @returns {Command[]}
       * @private
       */
      _getCommandAndAncestors() {
        const result = [];
        for (let command = this; command; command = command.parent) {
          result.push(command);
        }
        return result;
      }
      /**
       * Define a command.
       *
       * There are two styles of command: pay attention to where to put the description.
       *
       * @example
       * // Command implemented using action handler (description is supplied separately to `.command`)
       * program
       *   .command('clone <source> [destination]')
       *   .description('clone a repository into a newly created directory')
       *   .action((source, destination) => {
       *     console.log('clone command called');
       *   });
       *
       * // Command implemented using separate executable file (description is second parameter to `.command`)
       * program
       *   .command('start <service>', 'start named service')
       *   .command('stop [service]', 'stop named service, or all if no name supplied');
       *
       * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
       * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
       * @param {object} [execOpts] - configuration options (for executable)
       * @return {Command} returns new command for action handler, or `this` for executable command
       */
      command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
        let desc = actionOptsOrExecDesc;
        let opts = execOpts;
        if (typeof desc === "object" && desc !== null) {
          opts = desc;
          desc = null;
        }
        opts = opts || {};
        const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
        const cmd = this.createCommand(name);
        if (desc) {
          cmd.description(desc);
          cmd._executableHandler = true;
        }
        if (opts.isDefault) this._defaultCommandName = cmd._name;
        cmd._hidden = !!(opts.noHelp || opts.hidden);
        cmd._executableFile = opts.executableFile || null;
        if (args) cmd.arguments(args);
        this._registerCommand(cmd);
        cmd.parent = this;
        cmd.copyInheritedSettings(this);
        if (desc) return this;
        return cmd;
      }
      /**
       * Factory routine to create a new unattached command.
       *
       * See .command() for creating an attached subcommand, which uses this routine to
       * create the command. You can override createCommand to customise subcommands.
       *
       * @param {string} [name]
       * @return {Command} new command
       */
      createCommand(name) {
        return new _Command(name);
      }
      /**
       * You can customise the help with a subclass of Help by overriding createHelp,
       * or by overriding Help properties using configureHelp().
       *
       * @return {Help}
       */
      createHelp() {
        return Object.assign(new Help2(), this.configureHelp());
      }
      /**
       * You can customise the help by overriding Help properties using configureHelp(),
       * or with a subclass of Help by overriding createHelp().
       *
       * @param {object} [configuration] - configuration options
       * @return {(Command | object)} `this` command for chaining, or stored configuration
       */
      configureHelp(configuration) {
        if (configuration === void 0) return this._helpConfiguration;
        this._helpConfiguration = configuration;
        return this;
      }
      /**
       * The default output goes to stdout and stderr. You can customise this for special
       * applications. You can also customise the display of errors by overriding outputError.
       *
       * The configuration properties are all functions:
       *
       *     // change how output being written, defaults to stdout and stderr
       *     writeOut(str)
       *     writeErr(str)
       *     // change how output being written for errors, defaults to writeErr
       *     outputError(str, write) // used for displaying errors and not used for displaying help
       *     // specify width for wrapping help
       *     getOutHelpWidth()
       *     getErrHelpWidth()
       *     // color support, currently only used with Help
       *     getOutHasColors()
       *     getErrHasColors()
       *     stripColor() // used to remove ANSI escape codes if output does not have colors
       *
       * @param {object} [configuration] - configuration options
       * @return {(Command | object)} `this` command for chaining, or stored configuration
       */
      configureOutput(configuration) {
        if (configuration === void 0) return this._outputConfiguration;
        this._outputConfiguration = {
          ...this._outputConfiguration,
          ...configuration
        };
        return this;
      }
      /**
       * Display the help or a custom message after an error occurs.
       *
       * @param {(boolean|string)} [displayHelp]
       * @return {Command} `this` command for chaining
       */
      showHelpAfterError(displayHelp = true) {
        if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
        this._showHelpAfterError = displayHelp;
        return this;
      }
      /**
       * Display suggestion of similar commands for unknown commands, or options for unknown options.
       *
       * @param {boolean} [displaySuggestion]
       * @return {Command} `this` command for chaining
       */
      showSuggestionAfterError(displaySuggestion = true) {
        this._showSuggestionAfterError = !!displaySuggestion;
        return this;
      }
      /**
       * Add a prepared subcommand.
       *
       * See .command() for creating an attached subcommand which inherits settings from its parent.
       *
       * @param {Command} cmd - new subcommand
       * @param {object} [opts] - configuration options
       * @return {Command} `this` command for chaining
       */
      addCommand(cmd, opts) {
        if (!cmd._name) {
          throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
        }
        opts = opts || {};
        if (opts.isDefault) this._defaultCommandName = cmd._name;
        if (opts.noHelp || opts.hidden) cmd._hidden = true;
        this._registerCommand(cmd);
        cmd.parent = this;
        cmd._checkForBrokenPassThrough();
        return this;
      }
      /**
       * Factory routine to create a new unattached argument.
       *
       * See .argument() for creating an attached argument, which uses this routine to
       * create the argument. You can override createArgument to return a custom argument.
       *
       * @param {string} name
       * @param {string} [description]
       * @return {Argument} new argument
       */
      createArgument(name, description) {
        return new Argument2(name, description);
      }
      /**
       * Define argument syntax for command.
       *
       * The default is that the argument is required, and you can explicitly
       * indicate this with <> around the name. Put [] around the name for an optional argument.
       *
       * @example
       * program.argument('<input-file>');
       * program.argument('[output-file]');
       *
       * @param {string} name
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom argument processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      argument(name, description, parseArg, defaultValue) {
        const argument = this.createArgument(name, description);
        if (typeof parseArg === "function") {
          argument.default(defaultValue).argParser(parseArg);
        } else {
          argument.default(parseArg);
        }
        this.addArgument(argument);
        return this;
      }
      /**
       * Define argument syntax for command, adding multiple at once (without descriptions).
       *
       * See also .argument().
       *
       * @example
       * program.arguments('<cmd> [env]');
       *
       * @param {string} names
       * @return {Command} `this` command for chaining
       */
      arguments(names2) {
        names2.trim().split(/ +/).forEach((detail) => {
          this.argument(detail);
        });
        return this;
      }
      /**
       * Define argument syntax for command, adding a prepared argument.
       *
       * @param {Argument} argument
       * @return {Command} `this` command for chaining
       */
      addArgument(argument) {
        const previousArgument = this.registeredArguments.slice(-1)[0];
        if (previousArgument?.variadic) {
          throw new Error(
            `only the last argument can be variadic '${previousArgument.name()}'`
          );
        }
        if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) {
          throw new Error(
            `a default value for a required argument is never used: '${argument.name()}'`
          );
        }
        this.registeredArguments.push(argument);
        return this;
      }
      /**
       * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
       *
       * @example
       *    program.helpCommand('help [cmd]');
       *    program.helpCommand('help [cmd]', 'show help');
       *    program.helpCommand(false); // suppress default help command
       *    program.helpCommand(true); // add help command even if no subcommands
       *
       * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
       * @param {string} [description] - custom description
       * @return {Command} `this` command for chaining
       */
      helpCommand(enableOrNameAndArgs, description) {
        if (typeof enableOrNameAndArgs === "boolean") {
          this._addImplicitHelpCommand = enableOrNameAndArgs;
          if (enableOrNameAndArgs && this._defaultCommandGroup) {
            this._initCommandGroup(this._getHelpCommand());
          }
          return this;
        }
        const nameAndArgs = enableOrNameAndArgs ?? "help [command]";
        const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
        const helpDescription = description ?? "display help for command";
        const helpCommand = this.createCommand(helpName);
        helpCommand.helpOption(false);
        if (helpArgs) helpCommand.arguments(helpArgs);
        if (helpDescription) helpCommand.description(helpDescription);
        this._addImplicitHelpCommand = true;
        this._helpCommand = helpCommand;
        if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
        return this;
      }
      /**
       * Add prepared custom help command.
       *
       * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
       * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
       * @return {Command} `this` command for chaining
       */
      addHelpCommand(helpCommand, deprecatedDescription) {
        if (typeof helpCommand !== "object") {
          this.helpCommand(helpCommand, deprecatedDescription);
          return this;
        }
        this._addImplicitHelpCommand = true;
        this._helpCommand = helpCommand;
        this._initCommandGroup(helpCommand);
        return this;
      }
      /**
       * Lazy create help command.
       *
       * @return {(Command|null)}
       * @package
       */
      _getHelpCommand() {
        const hasImplicitHelpCommand = this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"));
        if (hasImplicitHelpCommand) {
          if (this._helpCommand === void 0) {
            this.helpCommand(void 0, void 0);
          }
          return this._helpCommand;
        }
        return null;
      }
      /**
       * Add hook for life cycle event.
       *
       * @param {string} event
       * @param {Function} listener
       * @return {Command} `this` command for chaining
       */
      hook(event, listener) {
        const allowedValues = ["preSubcommand", "preAction", "postAction"];
        if (!allowedValues.includes(event)) {
          throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        if (this._lifeCycleHooks[event]) {
          this._lifeCycleHooks[event].push(listener);
        } else {
          this._lifeCycleHooks[event] = [listener];
        }
        return this;
      }
      /**
       * Register callback to use as replacement for calling process.exit.
       *
       * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
       * @return {Command} `this` command for chaining
       */
      exitOverride(fn) {
        if (fn) {
          this._exitCallback = fn;
        } else {
          this._exitCallback = (err) => {
            if (err.code !== "commander.executeSubCommandAsync") {
              throw err;
            } else {
            }
          };
        }
        return this;
      }
      /**
       * Call process.exit, and _exitCallback if defined.
       *
       * @param {number} exitCode exit code for using with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       * @return never
       * @private
       */
      _exit(exitCode, code, message) {
        if (this._exitCallback) {
          this._exitCallback(new CommanderError2(exitCode, code, message));
        }
        process2.exit(exitCode);
      }
      /**
       * Register callback `fn` for the command.
       *
       * @example
       * program
       *   .command('serve')
       *   .description('start service')
       *   .action(function() {
       *      // do work here
       *   });
       *
       * @param {Function} fn
       * @return {Command} `this` command for chaining
       */
      action(fn) {
        const listener = (args) => {
          const expectedArgsCount = this.registeredArguments.length;
          const actionArgs = args.slice(0, expectedArgsCount);
          if (this._storeOptionsAsProperties) {
            actionArgs[expectedArgsCount] = this;
          } else {
            actionArgs[expectedArgsCount] = this.opts();
          }
          actionArgs.push(this);
          return fn.apply(this, actionArgs);
        };
        this._actionHandler = listener;
        return this;
      }
      /**
       * Factory routine to create a new unattached option.
       *
       * See .option() for creating an attached option, which uses this routine to
       * create the option. You can override createOption to return a custom option.
       *
       * @param {string} flags
       * @param {string} [description]
       * @return {Option} new option
       */
      createOption(flags, description) {
        return new Option2(flags, description);
      }
      /**
       * Wrap parseArgs to catch 'commander.invalidArgument'.
       *
       * @param {(Option | Argument)} target
       * @param {string} value
       * @param {*} previous
       * @param {string} invalidArgumentMessage
       * @private
       */
      _callParseArg(target, value, previous, invalidArgumentMessage) {
        try {
          return target.parseArg(value, previous);
        } catch (err) {
          if (err.code === "commander.invalidArgument") {
            const message = `${invalidArgumentMessage} ${err.message}`;
            this.error(message, { exitCode: err.exitCode, code: err.code });
          }
          throw err;
        }
      }
      /**
       * Check for option flag conflicts.
       * Register option if no conflicts found, or throw on conflict.
       *
       * @param {Option} option
       * @private
       */
      _registerOption(option) {
        const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
        if (matchingOption) {
          const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
          throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
        }
        this._initOptionGroup(option);
        this.options.push(option);
      }
      /**
       * Check for command name and alias conflicts with existing commands.
       * Register command if no conflicts found, or throw on conflict.
       *
       * @param {Command} command
       * @private
       */
      _registerCommand(command) {
        const knownBy = (cmd) => {
          return [cmd.name()].concat(cmd.aliases());
        };
        const alreadyUsed = knownBy(command).find(
          (name) => this._findCommand(name)
        );
        if (alreadyUsed) {
          const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
          const newCmd = knownBy(command).join("|");
          throw new Error(
            `cannot add command '${newCmd}' as already have command '${existingCmd}'`
          );
        }
        this._initCommandGroup(command);
        this.commands.push(command);
      }
      /**
       * Add an option.
       *
       * @param {Option} option
       * @return {Command} `this` command for chaining
       */
      addOption(option) {
        this._registerOption(option);
        const oname = option.name();
        const name = option.attributeName();
        if (option.negate) {
          const positiveLongFlag = option.long.replace(/^--no-/, "--");
          if (!this._findOption(positiveLongFlag)) {
            this.setOptionValueWithSource(
              name,
              option.defaultValue === void 0 ? true : option.defaultValue,
              "default"
            );
          }
        } else if (option.defaultValue !== void 0) {
          this.setOptionValueWithSource(name, option.defaultValue, "default");
        }
        const handleOptionValue = (val, invalidValueMessage, valueSource) => {
          if (val == null && option.presetArg !== void 0) {
            val = option.presetArg;
          }
          const oldValue = this.getOptionValue(name);
          if (val !== null && option.parseArg) {
            val = this._callParseArg(option, val, oldValue, invalidValueMessage);
          } else if (val !== null && option.variadic) {
            val = option._collectValue(val, oldValue);
          }
          if (val == null) {
            if (option.negate) {
              val = false;
            } else if (option.isBoolean() || option.optional) {
              val = true;
            } else {
              val = "";
            }
          }
          this.setOptionValueWithSource(name, val, valueSource);
        };
        this.on("option:" + oname, (val) => {
          const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
          handleOptionValue(val, invalidValueMessage, "cli");
        });
        if (option.envVar) {
          this.on("optionEnv:" + oname, (val) => {
            const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
            handleOptionValue(val, invalidValueMessage, "env");
          });
        }
        return this;
      }
      /**
       * Internal implementation shared by .option() and .requiredOption()
       *
       * @return {Command} `this` command for chaining
       * @private
       */
      _optionEx(config, flags, description, fn, defaultValue) {
        if (typeof flags === "object" && flags instanceof Option2) {
          throw new Error(
            "To add an Option object use addOption() instead of option() or requiredOption()"
          );
        }
        const option = this.createOption(flags, description);
        option.makeOptionMandatory(!!config.mandatory);
        if (typeof fn === "function") {
          option.default(defaultValue).argParser(fn);
        } else if (fn instanceof RegExp) {
          const regex = fn;
          fn = (val, def) => {
            const m = regex.exec(val);
            return m ? m[0] : def;
          };
          option.default(defaultValue).argParser(fn);
        } else {
          option.default(fn);
        }
        return this.addOption(option);
      }
      /**
       * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
       *
       * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
       * option-argument is indicated by `<>` and an optional option-argument by `[]`.
       *
       * See the README for more details, and see also addOption() and requiredOption().
       *
       * @example
       * program
       *     .option('-p, --pepper', 'add pepper')
       *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
       *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
       *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
       *
       * @param {string} flags
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom option processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      option(flags, description, parseArg, defaultValue) {
        return this._optionEx({}, flags, description, parseArg, defaultValue);
      }
      /**
       * Add a required option which must have a value after parsing. This usually means
       * the option must be specified on the command line. (Otherwise the same as .option().)
       *
       * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
       *
       * @param {string} flags
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom option processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      requiredOption(flags, description, parseArg, defaultValue) {
        return this._optionEx(
          { mandatory: true },
          flags,
          description,
          parseArg,
          defaultValue
        );
      }
      /**
       * Alter parsing of short flags with optional values.
       *
       * @example
       * // for `.option('-f,--flag [value]'):
       * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
       * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
       *
       * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
       * @return {Command} `this` command for chaining
       */
      combineFlagAndOptionalValue(combine = true) {
        this._combineFlagAndOptionalValue = !!combine;
        return this;
      }
      /**
       * Allow unknown options on the command line.
       *
       * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
       * @return {Command} `this` command for chaining
       */
      allowUnknownOption(allowUnknown = true) {
        this._allowUnknownOption = !!allowUnknown;
        return this;
      }
      /**
       * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
       *
       * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
       * @return {Command} `this` command for chaining
       */
      allowExcessArguments(allowExcess = true) {
        this._allowExcessArguments = !!allowExcess;
        return this;
      }
      /**
       * Enable positional options. Positional means global options are specified before subcommands which lets
       * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
       * The default behaviour is non-positional and global options may appear anywhere on the command line.
       *
       * @param {boolean} [positional]
       * @return {Command} `this` command for chaining
       */
      enablePositionalOptions(positional = true) {
        this._enablePositionalOptions = !!positional;
        return this;
      }
      /**
       * Pass through options that come after command-arguments rather than treat them as command-options,
       * so actual command-options come before command-arguments. Turning this on for a subcommand requires
       * positional options to have been enabled on the program (parent commands).
       * The default behaviour is non-positional and options may appear before or after command-arguments.
       *
       * @param {boolean} [passThrough] for unknown options.
       * @return {Command} `this` command for chaining
       */
      passThroughOptions(passThrough = true) {
        this._passThroughOptions = !!passThrough;
        this._checkForBrokenPassThrough();
        return this;
      }
      /**
       * @private
       */
      _checkForBrokenPassThrough() {
        if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) {
          throw new Error(
            `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`
          );
        }
      }
      /**
       * Whether to store option values as properties on command object,
       * or store separately (specify false). In both cases the option values can be accessed using .opts().
       *
       * @param {boolean} [storeAsProperties=true]
       * @return {Command} `this` command for chaining
       */
      storeOptionsAsProperties(storeAsProperties = true) {
        if (this.options.length) {
          throw new Error("call .storeOptionsAsProperties() before adding options");
        }
        if (Object.keys(this._optionValues).length) {
          throw new Error(
            "call .storeOptionsAsProperties() before setting option values"
          );
        }
        this._storeOptionsAsProperties = !!storeAsProperties;
        return this;
      }
      /**
       * Retrieve option value.
       *
       * @param {string} key
       * @return {object} value
       */
      getOptionValue(key) {
        if (this._storeOptionsAsProperties) {
          return this[key];
        }
        return this._optionValues[key];
      }
      /**
       * Store option value.
       *
       * @param {string} key
       * @param {object} value
       * @return {Command} `this` command for chaining
       */
      setOptionValue(key, value) {
        return this.setOptionValueWithSource(key, value, void 0);
      }
      /**
       * Store option value and where the value came from.
       *
       * @param {string} key
       * @param {object} value
       * @param {string} source - expected values are default/config/env/cli/implied
       * @return {Command} `this` command for chaining
       */
      setOptionValueWithSource(key, value, source) {
        if (this._storeOptionsAsProperties) {
          this[key] = value;
        } else {
          this._optionValues[key] = value;
        }
        this._optionValueSources[key] = source;
        return this;
      }
      /**
       * Get source of option value.
       * Expected values are default | config | env | cli | implied
       *
       * @param {string} key
       * @return {string}
       */
      getOptionValueSource(key) {
        return this._optionValueSources[key];
      }
      /**
       * Get source of option value. See also .optsWithGlobals().
       * Expected values are default | config | env | cli | implied
       *
       * @param {string} key
       * @return {string}
       */
      getOptionValueSourceWithGlobals(key) {
        let source;
        this._getCommandAndAncestors().forEach((cmd) => {
          if (cmd.getOptionValueSource(key) !== void 0) {
            source = cmd.getOptionValueSource(key);
          }
        });
        return source;
      }
      /**
       * Get user arguments from implied or explicit arguments.
       * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
       *
       * @private
       */
      _prepareUserArgs(argv, parseOptions) {
        if (argv !== void 0 && !Array.isArray(argv)) {
          throw new Error("first parameter to parse must be array or undefined");
        }
        parseOptions = parseOptions || {};
        if (argv === void 0 && parseOptions.from === void 0) {
          if (process2.versions?.electron) {
            parseOptions.from = "electron";
          }
          const execArgv = process2.execArgv ?? [];
          if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) {
            parseOptions.from = "eval";
          }
        }
        if (argv === void 0) {
          argv = process2.argv;
        }
        this.rawArgs = argv.slice();
        let userArgs;
        switch (parseOptions.from) {
          case void 0:
          case "node":
            this._scriptPath = argv[1];
            userArgs = argv.slice(2);
            break;
          case "electron":
            if (process2.defaultApp) {
              this._scriptPath = argv[1];
              userArgs = argv.slice(2);
            } else {
              userArgs = argv.slice(1);
            }
            break;
          case "user":
            userArgs = argv.slice(0);
            break;
          case "eval":
            userArgs = argv.slice(1);
            break;
          default:
            throw new Error(
              `unexpected parse option { from: '${parseOptions.from}' }`
            );
        }
        if (!this._name && this._scriptPath)
          this.nameFromFilename(this._scriptPath);
        this._name = this._name || "program";
        return userArgs;
      }
      /**
       * Parse `argv`, setting options and invoking commands when defined.
       *
       * Use parseAsync instead of parse if any of your action handlers are async.
       *
       * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
       *
       * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
       * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
       * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
       * - `'user'`: just user arguments
       *
       * @example
       * program.parse(); // parse process.argv and auto-detect electron and special node flags
       * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
       * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
       *
       * @param {string[]} [argv] - optional, defaults to process.argv
       * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
       * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
       * @return {Command} `this` command for chaining
       */
      parse(argv, parseOptions) {
        this._prepareForParse();
        const userArgs = this._prepareUserArgs(argv, parseOptions);
        this._parseCommand([], userArgs);
        return this;
      }
      /**
       * Parse `argv`, setting options and invoking commands when defined.
       *
       * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
       *
       * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
       * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
       * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
       * - `'user'`: just user arguments
       *
       * @example
       * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
       * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
       * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
       *
       * @param {string[]} [argv]
       * @param {object} [parseOptions]
       * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
       * @return {Promise}
       */
      async parseAsync(argv, parseOptions) {
        this._prepareForParse();
        const userArgs = this._prepareUserArgs(argv, parseOptions);
        await this._parseCommand([], userArgs);
        return this;
      }
      _prepareForParse() {
        if (this._savedState === null) {
          this.saveStateBeforeParse();
        } else {
          this.restoreStateBeforeParse();
        }
      }
      /**
       * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
       * Not usually called directly, but available for subclasses to save their custom state.
       *
       * This is called in a lazy way. Only commands used in parsing chain will have state saved.
       */
      saveStateBeforeParse() {
        this._savedState = {
          // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
          _name: this._name,
          // option values before parse have default values (including false for negated options)
          // shallow clones
          _optionValues: { ...this._optionValues },
          _optionValueSources: { ...this._optionValueSources }
        };
      }
      /**
       * Restore state before parse for calls after the first.
       * Not usually called directly, but available for subclasses to save their custom state.
       *
       * This is called in a lazy way. Only commands used in parsing chain will have state restored.
       */
      restoreStateBeforeParse() {
        if (this._storeOptionsAsProperties)
          throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
        this._name = this._savedState._name;
        this._scriptPath = null;
        this.rawArgs = [];
        this._optionValues = { ...this._savedState._optionValues };
        this._optionValueSources = { ...this._savedState._optionValueSources };
        this.args = [];
        this.processedArgs = [];
      }
      /**
       * Throw if expected executable is missing. Add lots of help for author.
       *
       * @param {string} executableFile
       * @param {string} executableDir
       * @param {string} subcommandName
       */
      _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
        if (fs.existsSync(executableFile)) return;
        const executableDirMessage = executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory";
        const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
        throw new Error(executableMissing);
      }
      /**
       * Execute a sub-command executable.
       *
       * @private
       */
      _executeSubCommand(subcommand, args) {
        args = args.slice();
        let launchWithNode = false;
        const sourceExt = [".js", ".ts", ".tsx", ".mjs", ".cjs"];
        function findFile(baseDir, baseName) {
          const localBin = path.resolve(baseDir, baseName);
          if (fs.existsSync(localBin)) return localBin;
          if (sourceExt.includes(path.extname(baseName))) return void 0;
          const foundExt = sourceExt.find(
            (ext) => fs.existsSync(`${localBin}${ext}`)
          );
          if (foundExt) return `${localBin}${foundExt}`;
          return void 0;
        }
        this._checkForMissingMandatoryOptions();
        this._checkForConflictingOptions();
        let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
        let executableDir = this._executableDir || "";
        if (this._scriptPath) {
          let resolvedScriptPath;
          try {
            resolvedScriptPath = fs.realpathSync(this._scriptPath);
          } catch {
            resolvedScriptPath = this._scriptPath;
          }
          executableDir = path.resolve(
            path.dirname(resolvedScriptPath),
            executableDir
          );
        }
        if (executableDir) {
          let localFile = findFile(executableDir, executableFile);
          if (!localFile && !subcommand._executableFile && this._scriptPath) {
            const legacyName = path.basename(
              this._scriptPath,
              path.extname(this._scriptPath)
            );
            if (legacyName !== this._name) {
              localFile = findFile(
                executableDir,
                `${legacyName}-${subcommand._name}`
              );
            }
          }
          executableFile = localFile || executableFile;
        }
        launchWithNode = sourceExt.includes(path.extname(executableFile));
        let proc;
        if (process2.platform !== "win32") {
          if (launchWithNode) {
            args.unshift(executableFile);
            args = incrementNodeInspectorPort(process2.execArgv).concat(args);
            proc = childProcess.spawn(process2.argv[0], args, { stdio: "inherit" });
          } else {
            proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
          }
        } else {
          this._checkForMissingExecutable(
            executableFile,
            executableDir,
            subcommand._name
          );
          args.unshift(executableFile);
          args = incrementNodeInspectorPort(process2.execArgv).concat(args);
          proc = childProcess.spawn(process2.execPath, args, { stdio: "inherit" });
        }
        if (!proc.killed) {
          const signals = ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"];
          signals.forEach((signal) => {
            process2.on(signal, () => {
              if (proc.killed === false && proc.exitCode === null) {
                proc.kill(signal);
              }
            });
          });
        }
        const exitCallback = this._exitCallback;
        proc.on("close", (code) => {
          code = code ?? 1;
          if (!exitCallback) {
            process2.exit(code);
          } else {
            exitCallback(
              new CommanderError2(
                code,
                "commander.executeSubCommandAsync",
                "(close)"
              )
            );
          }
        });
        proc.on("error", (err) => {
          if (err.code === "ENOENT") {
            this._checkForMissingExecutable(
              executableFile,
              executableDir,
              subcommand._name
            );
          } else if (err.code === "EACCES") {
            throw new Error(`'${executableFile}' not executable`);
          }
          if (!exitCallback) {
            process2.exit(1);
          } else {
            const wrappedError = new CommanderError2(
              1,
              "commander.executeSubCommandAsync",
              "(error)"
            );
            wrappedError.nestedError = err;
            exitCallback(wrappedError);
          }
        });
        this.runningCommand = proc;
      }
      /**
       * @private
       */
      _dispatchSubcommand(commandName, operands, unknown) {
        const subCommand = this._findCommand(commandName);
        if (!subCommand) this.help({ error: true });
        subCommand._prepareForParse();
        let promiseChain;
        promiseChain = this._chainOrCallSubCommandHook(
          promiseChain,
          subCommand,
          "preSubcommand"
        );
        promiseChain = this._chainOrCall(promiseChain, () => {
          if (subCommand._executableHandler) {
            this._executeSubCommand(subCommand, operands.concat(unknown));
          } else {
            return subCommand._parseCommand(operands, unknown);
          }
        });
        return promiseChain;
      }
      /**
       * Invoke help directly if possible, or dispatch if necessary.
       * e.g. help foo
       *
       * @private
       */
      _dispatchHelpCommand(subcommandName) {
        if (!subcommandName) {
          this.help();
        }
        const subCommand = this._findCommand(subcommandName);
        if (subCommand && !subCommand._executableHandler) {
          subCommand.help();
        }
        return this._dispatchSubcommand(
          subcommandName,
          [],
          [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]
        );
      }
      /**
       * Check this.args against expected this.registeredArguments.
       *
       * @private
       */
      _checkNumberOfArguments() {
        this.registeredArguments.forEach((arg, i) => {
          if (arg.required && this.args[i] == null) {
            this.missingArgument(arg.name());
          }
        });
        if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) {
          return;
        }
        if (this.args.length > this.registeredArguments.length) {
          this._excessArguments(this.args);
        }
      }
      /**
       * Process this.args using this.registeredArguments and save as this.processedArgs!
       *
       * @private
       */
      _processArguments() {
        const myParseArg = (argument, value, previous) => {
          let parsedValue = value;
          if (value !== null && argument.parseArg) {
            const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
            parsedValue = this._callParseArg(
              argument,
              value,
              previous,
              invalidValueMessage
            );
          }
          return parsedValue;
        };
        this._checkNumberOfArguments();
        const processedArgs = [];
        this.registeredArguments.forEach((declaredArg, index) => {
          let value = declaredArg.defaultValue;
          if (declaredArg.variadic) {
            if (index < this.args.length) {
              value = this.args.slice(index);
              if (declaredArg.parseArg) {
                value = value.reduce((processed, v) => {
                  return myParseArg(declaredArg, v, processed);
                }, declaredArg.defaultValue);
              }
            } else if (value === void 0) {
              value = [];
            }
          } else if (index < this.args.length) {
            value = this.args[index];
            if (declaredArg.parseArg) {
              value = myParseArg(declaredArg, value, declaredArg.defaultValue);
            }
          }
          processedArgs[index] = value;
        });
        this.processedArgs = processedArgs;
      }
      /**
       * Once we have a promise we chain, but call synchronously until then.
       *
       * @param {(Promise|undefined)} promise
       * @param {Function} fn
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCall(promise, fn) {
        if (promise?.then && typeof promise.then === "function") {
          return promise.then(() => fn());
        }
        return fn();
      }
      /**
       *
       * @param {(Promise|undefined)} promise
       * @param {string} event
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCallHooks(promise, event) {
        let result = promise;
        const hooks = [];
        this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
          hookedCommand._lifeCycleHooks[event].forEach((callback) => {
            hooks.push({ hookedCommand, callback });
          });
        });
        if (event === "postAction") {
          hooks.reverse();
        }
        hooks.forEach((hookDetail) => {
          result = this._chainOrCall(result, () => {
            return hookDetail.callback(hookDetail.hookedCommand, this);
          });
        });
        return result;
      }
      /**
       *
       * @param {(Promise|undefined)} promise
       * @param {Command} subCommand
       * @param {string} event
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCallSubCommandHook(promise, subCommand, event) {
        let result = promise;
        if (this._lifeCycleHooks[event] !== void 0) {
          this._lifeCycleHooks[event].forEach((hook) => {
            result = this._chainOrCall(result, () => {
              return hook(this, subCommand);
            });
          });
        }
        return result;
      }
      /**
       * Process arguments in context of this command.
       * Returns action result, in case it is a promise.
       *
       * @private
       */
      _parseCommand(operands, unknown) {
        const parsed = this.parseOptions(unknown);
        this._parseOptionsEnv();
        this._parseOptionsImplied();
        operands = operands.concat(parsed.operands);
        unknown = parsed.unknown;
        this.args = operands.concat(unknown);
        if (operands && this._findCommand(operands[0])) {
          return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
        }
        if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) {
          return this._dispatchHelpCommand(operands[1]);
        }
        if (this._defaultCommandName) {
          this._outputHelpIfRequested(unknown);
          return this._dispatchSubcommand(
            this._defaultCommandName,
            operands,
            unknown
          );
        }
        if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) {
          this.help({ error: true });
        }
        this._outputHelpIfRequested(parsed.unknown);
        this._checkForMissingMandatoryOptions();
        this._checkForConflictingOptions();
        const checkForUnknownOptions = () => {
          if (parsed.unknown.length > 0) {
            this.unknownOption(parsed.unknown[0]);
          }
        };
        const commandEvent = `command:${this.name()}`;
        if (this._actionHandler) {
          checkForUnknownOptions();
          this._processArguments();
          let promiseChain;
          promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
          promiseChain = this._chainOrCall(
            promiseChain,
            () => this._actionHandler(this.processedArgs)
          );
          if (this.parent) {
            promiseChain = this._chainOrCall(promiseChain, () => {
              this.parent.emit(commandEvent, operands, unknown);
            });
          }
          promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
          return promiseChain;
        }
        if (this.parent?.listenerCount(commandEvent)) {
          checkForUnknownOptions();
          this._processArguments();
          this.parent.emit(commandEvent, operands, unknown);
        } else if (operands.length) {
          if (this._findCommand("*")) {
            return this._dispatchSubcommand("*", operands, unknown);
          }
          if (this.listenerCount("command:*")) {
            this.emit("command:*", operands, unknown);
          } else if (this.commands.length) {
            this.unknownCommand();
          } else {
            checkForUnknownOptions();
            this._processArguments();
          }
        } else if (this.commands.length) {
          checkForUnknownOptions();
          this.help({ error: true });
        } else {
          checkForUnknownOptions();
          this._processArguments();
        }
      }
      /**
       * Find matching command.
       *
       * @private
       * @return {Command | undefined}
       */
      _findCommand(name) {
        if (!name) return void 0;
        return this.commands.find(
          (cmd) => cmd._name === name || cmd._aliases.includes(name)
        );
      }
      /**
       * Return an option matching `arg` if any.
       *
       * @param {string} arg
       * @return {Option}
       * @package
       */
      _findOption(arg) {
        return this.options.find((option) => option.is(arg));
      }
      /**
       * Display an error message if a mandatory option does not have a value.
       * Called after checking for help flags in leaf subcommand.
       *
       * @private
       */
      _checkForMissingMandatoryOptions() {
        this._getCommandAndAncestors().forEach((cmd) => {
          cmd.options.forEach((anOption) => {
            if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) {
              cmd.missingMandatoryOptionValue(anOption);
            }
          });
        });
      }
      /**
       * Display an error message if conflicting options are used together in this.
       *
       * @private
       */
      _checkForConflictingLocalOptions() {
        const definedNonDefaultOptions = this.options.filter((option) => {
          const optionKey = option.attributeName();
          if (this.getOptionValue(optionKey) === void 0) {
            return false;
          }
          return this.getOptionValueSource(optionKey) !== "default";
        });
        const optionsWithConflicting = definedNonDefaultOptions.filter(
          (option) => option.conflictsWith.length > 0
        );
        optionsWithConflicting.forEach((option) => {
          const conflictingAndDefined = definedNonDefaultOptions.find(
            (defined) => option.conflictsWith.includes(defined.attributeName())
          );
          if (conflictingAndDefined) {
            this._conflictingOption(option, conflictingAndDefined);
          }
        });
      }
      /**
       * Display an error message if conflicting options are used together.
       * Called after checking for help flags in leaf subcommand.
       *
       * @private
       */
      _checkForConflictingOptions() {
        this._getCommandAndAncestors().forEach((cmd) => {
          cmd._checkForConflictingLocalOptions();
        });
      }
      /**
       * Parse options from `argv` removing known options,
       * and return argv split into operands and unknown arguments.
       *
       * Side effects: modifies command by storing options. Does not reset state if called again.
       *
       * Examples:
       *
       *     argv => operands, unknown
       *     --known kkk op => [op], []
       *     op --known kkk => [op], []
       *     sub --unknown uuu op => [sub], [--unknown uuu op]
       *     sub -- --unknown uuu op => [sub --unknown uuu op], []
       *
       * @param {string[]} args
       * @return {{operands: string[], unknown: string[]}}
       */
      parseOptions(args) {
        const operands = [];
        const unknown = [];
        let dest = operands;
        function maybeOption(arg) {
          return arg.length > 1 && arg[0] === "-";
        }
        const negativeNumberArg = (arg) => {
          if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
          return !this._getCommandAndAncestors().some(
            (cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short))
          );
        };
        let activeVariadicOption = null;
        let activeGroup = null;
        let i = 0;
        while (i < args.length || activeGroup) {
          const arg = activeGroup ?? args[i++];
          activeGroup = null;
          if (arg === "--") {
            if (dest === unknown) dest.push(arg);
            dest.push(...args.slice(i));
            break;
          }
          if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
            this.emit(`option:${activeVariadicOption.name()}`, arg);
            continue;
          }
          activeVariadicOption = null;
          if (maybeOption(arg)) {
            const option = this._findOption(arg);
            if (option) {
              if (option.required) {
                const value = args[i++];
                if (value === void 0) this.optionMissingArgument(option);
                this.emit(`option:${option.name()}`, value);
              } else if (option.optional) {
                let value = null;
                if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) {
                  value = args[i++];
                }
                this.emit(`option:${option.name()}`, value);
              } else {
                this.emit(`option:${option.name()}`);
              }
              activeVariadicOption = option.variadic ? option : null;
              continue;
            }
          }
          if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
            const option = this._findOption(`-${arg[1]}`);
            if (option) {
              if (option.required || option.optional && this._combineFlagAndOptionalValue) {
                this.emit(`option:${option.name()}`, arg.slice(2));
              } else {
                this.emit(`option:${option.name()}`);
                activeGroup = `-${arg.slice(2)}`;
              }
              continue;
            }
          }
          if (/^--[^=]+=/.test(arg)) {
            const index = arg.indexOf("=");
            const option = this._findOption(arg.slice(0, index));
            if (option && (option.required || option.optional)) {
              this.emit(`option:${option.name()}`, arg.slice(index + 1));
              continue;
            }
          }
          if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) {
            dest = unknown;
          }
          if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
            if (this._findCommand(arg)) {
              operands.push(arg);
              unknown.push(...args.slice(i));
              break;
            } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
              operands.push(arg, ...args.slice(i));
              break;
            } else if (this._defaultCommandName) {
              unknown.push(arg, ...args.slice(i));
              break;
            }
          }
          if (this._passThroughOptions) {
            dest.push(arg, ...args.slice(i));
            break;
          }
          dest.push(arg);
        }
        return { operands, unknown };
      }
      /**
       * Return an object containing local option values as key-value pairs.
       *
       * @return {object}
       */
      opts() {
        if (this._storeOptionsAsProperties) {
          const result = {};
          const len = this.options.length;
          for (let i = 0; i < len; i++) {
            const key = this.options[i].attributeName();
            result[key] = key === this._versionOptionName ? this._version : this[key];
          }
          return result;
        }
        return this._optionValues;
      }
      /**
       * Return an object containing merged local and global option values as key-value pairs.
       *
       * @return {object}
       */
      optsWithGlobals() {
        return this._getCommandAndAncestors().reduce(
          (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
          {}
        );
      }
      /**
       * Display error message and exit (or call exitOverride).
       *
       * @param {string} message
       * @param {object} [errorOptions]
       * @param {string} [errorOptions.code] - an id string representing the error
       * @param {number} [errorOptions.exitCode] - used with process.exit
       */
      error(message, errorOptions) {
        this._outputConfiguration.outputError(
          `${message}
`,
          this._outputConfiguration.writeErr
        );
        if (typeof this._showHelpAfterError === "string") {
          this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`);
        } else if (this._showHelpAfterError) {
          this._outputConfiguration.writeErr("\n");
          this.outputHelp({ error: true });
        }
        const config = errorOptions || {};
        const exitCode = config.exitCode || 1;
        const code = config.code || "commander.error";
        this._exit(exitCode, code, message);
      }
      /**
       * Apply any option related environment variables, if option does
       * not have a value from cli or client code.
       *
       * @private
       */
      _parseOptionsEnv() {
        this.options.forEach((option) => {
          if (option.envVar && option.envVar in process2.env) {
            const optionKey = option.attributeName();
            if (this.getOptionValue(optionKey) === void 0 || ["default", "config", "env"].includes(
              this.getOptionValueSource(optionKey)
            )) {
              if (option.required || option.optional) {
                this.emit(`optionEnv:${option.name()}`, process2.env[option.envVar]);
              } else {
                this.emit(`optionEnv:${option.name()}`);
              }
            }
          }
        });
      }
      /**
       * Apply any implied option values, if option is undefined or default value.
       *
       * @private
       */
      _parseOptionsImplied() {
        const dualHelper = new DualOptions(this.options);
        const hasCustomOptionValue = (optionKey) => {
          return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
        };
        this.options.filter(
          (option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option
          )
        ).forEach((option) => {
          Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              "implied"
            );
          });
        });
      }
      /**
       * Argument `name` is missing.
       *
       * @param {string} name
       * @private
       */
      missingArgument(name) {
        const message = `error: missing required argument '${name}'`;
        this.error(message, { code: "commander.missingArgument" });
      }
      /**
       * `Option` is missing an argument.
       *
       * @param {Option} option
       * @private
       */
      optionMissingArgument(option) {
        const message = `error: option '${option.flags}' argument missing`;
        this.error(message, { code: "commander.optionMissingArgument" });
      }
      /**
       * `Option` does not have a value, and is a mandatory option.
       *
       * @param {Option} option
       * @private
       */
      missingMandatoryOptionValue(option) {
        const message = `error: required option '${option.flags}' not specified`;
        this.error(message, { code: "commander.missingMandatoryOptionValue" });
      }
      /**
       * `Option` conflicts with another option.
       *
       * @param {Option} option
       * @param {Option} conflictingOption
       * @private
       */
      _conflictingOption(option, conflictingOption) {
        const findBestOptionFromValue = (option2) => {
          const optionKey = option2.attributeName();
          const optionValue = this.getOptionValue(optionKey);
          const negativeOption = this.options.find(
            (target) => target.negate && optionKey === target.attributeName()
          );
          const positiveOption = this.options.find(
            (target) => !target.negate && optionKey === target.attributeName()
          );
          if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) {
            return negativeOption;
          }
          return positiveOption || option2;
        };
        const getErrorMessage = (option2) => {
          const bestOption = findBestOptionFromValue(option2);
          const optionKey = bestOption.attributeName();
          const source = this.getOptionValueSource(optionKey);
          if (source === "env") {
            return `environment variable '${bestOption.envVar}'`;
          }
          return `option '${bestOption.flags}'`;
        };
        const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
        this.error(message, { code: "commander.conflictingOption" });
      }
      /**
       * Unknown option `flag`.
       *
       * @param {string} flag
       * @private
       */
      unknownOption(flag) {
        if (this._allowUnknownOption) return;
        let suggestion = "";
        if (flag.startsWith("--") && this._showSuggestionAfterError) {
          let candidateFlags = [];
          let command = this;
          do {
            const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
            candidateFlags = candidateFlags.concat(moreFlags);
            command = command.parent;
          } while (command && !command._enablePositionalOptions);
          suggestion = suggestSimilar(flag, candidateFlags);
        }
        const message = `error: unknown option '${flag}'${suggestion}`;
        this.error(message, { code: "commander.unknownOption" });
      }
      /**
       * Excess arguments, more than expected.
       *
       * @param {string[]} receivedArgs
       * @private
       */
      _excessArguments(receivedArgs) {
        if (this._allowExcessArguments) return;
        const expected = this.registeredArguments.length;
        const s = expected === 1 ? "" : "s";
        const forSubcommand = this.parent ? ` for '${this.name()}'` : "";
        const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
        this.error(message, { code: "commander.excessArguments" });
      }
      /**
       * Unknown command.
       *
       * @private
       */
      unknownCommand() {
        const unknownName = this.args[0];
        let suggestion = "";
        if (this._showSuggestionAfterError) {
          const candidateNames = [];
          this.createHelp().visibleCommands(this).forEach((command) => {
            candidateNames.push(command.name());
            if (command.alias()) candidateNames.push(command.alias());
          });
          suggestion = suggestSimilar(unknownName, candidateNames);
        }
        const message = `error: unknown command '${unknownName}'${suggestion}`;
        this.error(message, { code: "commander.unknownCommand" });
      }
      /**
       * Get or set the program version.
       *
       * This method auto-registers the "-V, --version" option which will print the version number.
       *
       * You can optionally supply the flags and description to override the defaults.
       *
       * @param {string} [str]
       * @param {string} [flags]
       * @param {string} [description]
       * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
       */
      version(str, flags, description) {
        if (str === void 0) return this._version;
        this._version = str;
        flags = flags || "-V, --version";
        description = description || "output the version number";
        const versionOption = this.createOption(flags, description);
        this._versionOptionName = versionOption.attributeName();
        this._registerOption(versionOption);
        this.on("option:" + versionOption.name(), () => {
          this._outputConfiguration.writeOut(`${str}
`);
          this._exit(0, "commander.version", str);
        });
        return this;
      }
      /**
       * Set the description.
       *
       * @param {string} [str]
       * @param {object} [argsDescription]
       * @return {(string|Command)}
       */
      description(str, argsDescription) {
        if (str === void 0 && argsDescription === void 0)
          return this._description;
        this._description = str;
        if (argsDescription) {
          this._argsDescription = argsDescription;
        }
        return this;
      }
      /**
       * Set the summary. Used when listed as subcommand of parent.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      summary(str) {
        if (str === void 0) return this._summary;
        this._summary = str;
        return this;
      }
      /**
       * Set an alias for the command.
       *
       * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
       *
       * @param {string} [alias]
       * @return {(string|Command)}
       */
      alias(alias) {
        if (alias === void 0) return this._aliases[0];
        let command = this;
        if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) {
          command = this.commands[this.commands.length - 1];
        }
        if (alias === command._name)
          throw new Error("Command alias can't be the same as its name");
        const matchingCommand = this.parent?._findCommand(alias);
        if (matchingCommand) {
          const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
          throw new Error(
            `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`
          );
        }
        command._aliases.push(alias);
        return this;
      }
      /**
       * Set aliases for the command.
       *
       * Only the first alias is shown in the auto-generated help.
       *
       * @param {string[]} [aliases]
       * @return {(string[]|Command)}
       */
      aliases(aliases) {
        if (aliases === void 0) return this._aliases;
        aliases.forEach((alias) => this.alias(alias));
        return this;
      }
      /**
       * Set / get the command usage `str`.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      usage(str) {
        if (str === void 0) {
          if (this._usage) return this._usage;
          const args = this.registeredArguments.map((arg) => {
            return humanReadableArgName(arg);
          });
          return [].concat(
            this.options.length || this._helpOption !== null ? "[options]" : [],
            this.commands.length ? "[command]" : [],
            this.registeredArguments.length ? args : []
          ).join(" ");
        }
        this._usage = str;
        return this;
      }
      /**
       * Get or set the name of the command.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      name(str) {
        if (str === void 0) return this._name;
        this._name = str;
        return this;
      }
      /**
       * Set/get the help group heading for this subcommand in parent command's help.
       *
       * @param {string} [heading]
       * @return {Command | string}
       */
      helpGroup(heading) {
        if (heading === void 0) return this._helpGroupHeading ?? "";
        this._helpGroupHeading = heading;
        return this;
      }
      /**
       * Set/get the default help group heading for subcommands added to this command.
       * (This does not override a group set directly on the subcommand using .helpGroup().)
       *
       * @example
       * program.commandsGroup('Development Commands:);
       * program.command('watch')...
       * program.command('lint')...
       * ...
       *
       * @param {string} [heading]
       * @returns {Command | string}
       */
      commandsGroup(heading) {
        if (heading === void 0) return this._defaultCommandGroup ?? "";
        this._defaultCommandGroup = heading;
        return this;
      }
      /**
       * Set/get the default help group heading for options added to this command.
       * (This does not override a group set directly on the option using .helpGroup().)
       *
       * @example
       * program
       *   .optionsGroup('Development Options:')
       *   .option('-d, --debug', 'output extra debugging')
       *   .option('-p, --profile', 'output profiling information')
       *
       * @param {string} [heading]
       * @returns {Command | string}
       */
      optionsGroup(heading) {
        if (heading === void 0) return this._defaultOptionGroup ?? "";
        this._defaultOptionGroup = heading;
        return this;
      }
      /**
       * @param {Option} option
       * @private
       */
      _initOptionGroup(option) {
        if (this._defaultOptionGroup && !option.helpGroupHeading)
          option.helpGroup(this._defaultOptionGroup);
      }
      /**
       * @param {Command} cmd
       * @private
       */
      _initCommandGroup(cmd) {
        if (this._defaultCommandGroup && !cmd.helpGroup())
          cmd.helpGroup(this._defaultCommandGroup);
      }
      /**
       * Set the name of the command from script filename, such as process.argv[1],
       * or require.main.filename, or __filename.
       *
       * (Used internally and public although not documented in README.)
       *
       * @example
       * program.nameFromFilename(require.main.filename);
       *
       * @param {string} filename
       * @return {Command}
       */
      nameFromFilename(filename) {
        this._name = path.basename(filename, path.extname(filename));
        return this;
      }
      /**
       * Get or set the directory for searching for executable subcommands of this command.
       *
       * @example
       * program.executableDir(__dirname);
       * // or
       * program.executableDir('subcommands');
       *
       * @param {string} [path]
       * @return {(string|null|Command)}
       */
      executableDir(path2) {
        if (path2 === void 0) return this._executableDir;
        this._executableDir = path2;
        return this;
      }
      /**
       * Return program help documentation.
       *
       * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
       * @return {string}
       */
      helpInformation(contextOptions) {
        const helper = this.createHelp();
        const context = this._getOutputContext(contextOptions);
        helper.prepareContext({
          error: context.error,
          helpWidth: context.helpWidth,
          outputHasColors: context.hasColors
        });
        const text = helper.formatHelp(this, helper);
        if (context.hasColors) return text;
        return this._outputConfiguration.stripColor(text);
      }
      /**
       * @typedef HelpContext
       * @type {object}
       * @property {boolean} error
       * @property {number} helpWidth
       * @property {boolean} hasColors
       * @property {function} write - includes stripColor if needed
       *
       * @returns {HelpContext}
       * @private
       */
      _getOutputContext(contextOptions) {
        contextOptions = contextOptions || {};
        const error = !!contextOptions.error;
        let baseWrite;
        let hasColors;
        let helpWidth;
        if (error) {
          baseWrite = (str) => this._outputConfiguration.writeErr(str);
          hasColors = this._outputConfiguration.getErrHasColors();
          helpWidth = this._outputConfiguration.getErrHelpWidth();
        } else {
          baseWrite = (str) => this._outputConfiguration.writeOut(str);
          hasColors = this._outputConfiguration.getOutHasColors();
          helpWidth = this._outputConfiguration.getOutHelpWidth();
        }
        const write = (str) => {
          if (!hasColors) str = this._outputConfiguration.stripColor(str);
          return baseWrite(str);
        };
        return { error, write, hasColors, helpWidth };
      }
      /**
       * Output help information for this command.
       *
       * Outputs built-in help, and custom text added using `.addHelpText()`.
       *
       * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
       */
      outputHelp(contextOptions) {
        let deprecatedCallback;
        if (typeof contextOptions === "function") {
          deprecatedCallback = contextOptions;
          contextOptions = void 0;
        }
        const outputContext = this._getOutputContext(contextOptions);
        const eventContext = {
          error: outputContext.error,
          write: outputContext.write,
          command: this
        };
        this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
        this.emit("beforeHelp", eventContext);
        let helpInformation = this.helpInformation({ error: outputContext.error });
        if (deprecatedCallback) {
          helpInformation = deprecatedCallback(helpInformation);
          if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) {
            throw new Error("outputHelp callback must return a string or a Buffer");
          }
        }
        outputContext.write(helpInformation);
        if (this._getHelpOption()?.long) {
          this.emit(this._getHelpOption().long);
        }
        this.emit("afterHelp", eventContext);
        this._getCommandAndAncestors().forEach(
          (command) => command.emit("afterAllHelp", eventContext)
        );
      }
      /**
       * You can pass in flags and a description to customise the built-in help option.
       * Pass in false to disable the built-in help option.
       *
       * @example
       * program.helpOption('-?, --help' 'show help'); // customise
       * program.helpOption(false); // disable
       *
       * @param {(string | boolean)} flags
       * @param {string} [description]
       * @return {Command} `this` command for chaining
       */
      helpOption(flags, description) {
        if (typeof flags === "boolean") {
          if (flags) {
            if (this._helpOption === null) this._helpOption = void 0;
            if (this._defaultOptionGroup) {
              this._initOptionGroup(this._getHelpOption());
            }
          } else {
            this._helpOption = null;
          }
          return this;
        }
        this._helpOption = this.createOption(
          flags ?? "-h, --help",
          description ?? "display help for command"
        );
        if (flags || description) this._initOptionGroup(this._helpOption);
        return this;
      }
      /**
       * Lazy create help option.
       * Returns null if has been disabled with .helpOption(false).
       *
       * @returns {(Option | null)} the help option
       * @package
       */
      _getHelpOption() {
        if (this._helpOption === void 0) {
          this.helpOption(void 0, void 0);
        }
        return this._helpOption;
      }
      /**
       * Supply your own option to use for the built-in help option.
       * This is an alternative to using helpOption() to customise the flags and description etc.
       *
       * @param {Option} option
       * @return {Command} `this` command for chaining
       */
      addHelpOption(option) {
        this._helpOption = option;
        this._initOptionGroup(option);
        return this;
      }
      /**
       * Output help information and exit.
       *
       * Outputs built-in help, and custom text added using `.addHelpText()`.
       *
       * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
       */
      help(contextOptions) {
        this.outputHelp(contextOptions);
        let exitCode = Number(process2.exitCode ?? 0);
        if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) {
          exitCode = 1;
        }
        this._exit(exitCode, "commander.help", "(outputHelp)");
      }
      /**
       * // Do a little typing to coordinate emit and listener for the help text events.
       * @typedef HelpTextEventContext
       * @type {object}
       * @property {boolean} error
       * @property {Command} command
       * @property {function} write
       */
      /**
       * Add additional text to be displayed with the built-in help.
       *
       * Position is 'before' or 'after' to affect just this command,
       * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
       *
       * @param {string} position - before or after built-in help
       * @param {(string | Function)} text - string to add, or a function returning a string
       * @return {Command} `this` command for chaining
       */
      addHelpText(position, text) {
        const allowedValues = ["beforeAll", "before", "after", "afterAll"];
        if (!allowedValues.includes(position)) {
          throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        const helpEvent = `${position}Help`;
        this.on(helpEvent, (context) => {
          let helpStr;
          if (typeof text === "function") {
            helpStr = text({ error: context.error, command: context.command });
          } else {
            helpStr = text;
          }
          if (helpStr) {
            context.write(`${helpStr}
`);
          }
        });
        return this;
      }
      /**
       * Output help information if help flags specified
       *
       * @param {Array} args - array of options to search for help flags
       * @private
       */
      _outputHelpIfRequested(args) {
        const helpOption = this._getHelpOption();
        const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
        if (helpRequested) {
          this.outputHelp();
          this._exit(0, "commander.helpDisplayed", "(outputHelp)");
        }
      }
    };
    function incrementNodeInspectorPort(args) {
      return args.map((arg) => {
        if (!arg.startsWith("--inspect")) {
          return arg;
        }
        let debugOption;
        let debugHost = "127.0.0.1";
        let debugPort = "9229";
        let match;
        if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
          debugOption = match[1];
        } else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
          debugOption = match[1];
          if (/^\d+$/.test(match[3])) {
            debugPort = match[3];
          } else {
            debugHost = match[3];
          }
        } else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
          debugOption = match[1];
          debugHost = match[3];
          debugPort = match[4];
        }
        if (debugOption && debugPort !== "0") {
          return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
        }
        return arg;
      });
    }
    function useColor() {
      if (process2.env.NO_COLOR || process2.env.FORCE_COLOR === "0" || process2.env.FORCE_COLOR === "false")
        return false;
      if (process2.env.FORCE_COLOR || process2.env.CLICOLOR_FORCE !== void 0)
        return true;
      return void 0;
    }
    exports2.Command = Command2;
    exports2.useColor = useColor;
  }
});

// node_modules/commander/index.js
var require_commander = __commonJS({
  "node_modules/commander/index.js"(exports2) {
    var { Argument: Argument2 } = require_argument();
    var { Command: Command2 } = require_command();
    var { CommanderError: CommanderError2, InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var { Help: Help2 } = require_help();
    var { Option: Option2 } = require_option();
    exports2.program = new Command2();
    exports2.createCommand = (name) => new Command2(name);
    exports2.createOption = (flags, description) => new Option2(flags, description);
    exports2.createArgument = (name, description) => new Argument2(name, description);
    exports2.Command = Command2;
    exports2.Option = Option2;
    exports2.Argument = Argument2;
    exports2.Help = Help2;
    exports2.CommanderError = CommanderError2;
    exports2.InvalidArgumentError = InvalidArgumentError2;
    exports2.InvalidOptionArgumentError = InvalidArgumentError2;
  }
});

// src/printable.ts
function printable(text, limit = 200) {
  const oneLine = PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\uFFFD");
  const clean2 = oneLine.includes("##") ? oneLine.replace(AGENT_COMMAND, "#\uFFFD") : oneLine;
  return clean2.length > limit ? `${clean2.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : clean2;
}
var PLAIN, UNPRINTABLE, AGENT_COMMAND;
var init_printable = __esm({
  "src/printable.ts"() {
    "use strict";
    PLAIN = /^[ -~\u{a0}-\u{ac}\u{ae}-\u{ff}]*$/u;
    UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
    AGENT_COMMAND = /##(?=\w*\[)/g;
  }
});

// src/errors.ts
function errorOf(code, message, details = {}) {
  if (code === "unauthenticated" && details.serverCode === ACCESS_TOKEN_EXPIRED) {
    return new TokenExpiredError(message, details);
  }
  const Class = CLASSES[code];
  return Class === void 0 ? new PassworkError(code, message, details) : new Class(message, details);
}
var PassworkError, UsageError, TransportError, TlsError, ProtocolError, UnauthenticatedError, TokenExpiredError, ForbiddenError, NotFoundError, ConflictError, ValidationError, RateLimitedError, ServerError, MasterKeyError, CryptoError, FieldError, FileError, CLASSES, ACCESS_TOKEN_EXPIRED;
var init_errors = __esm({
  "src/errors.ts"() {
    "use strict";
    init_printable();
    PassworkError = class extends Error {
      name = "PassworkError";
      code;
      hint;
      subject;
      status;
      serverCode;
      fields;
      constructor(code, message, details = {}) {
        super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.subject = details.subject;
        this.status = details.status;
        this.serverCode = details.serverCode;
        this.fields = details.fields ?? [];
      }
      /** The same failure, its sentence led by the thing that was asked for: `DB_PASSWORD: no item has the id \u2026`. */
      about(subject) {
        return errorOf(this.code, `${printable(subject)}: ${this.message}`, {
          ...this,
          subject,
          cause: this.cause
        });
      }
    };
    UsageError = class extends PassworkError {
      name = "UsageError";
      constructor(message, details) {
        super("usage", message, details);
      }
    };
    TransportError = class extends PassworkError {
      name = "TransportError";
      constructor(message, details) {
        super("transport", message, details);
      }
    };
    TlsError = class extends PassworkError {
      name = "TlsError";
      constructor(message, details) {
        super("tls", message, details);
      }
    };
    ProtocolError = class extends PassworkError {
      name = "ProtocolError";
      constructor(message, details) {
        super("protocol", message, details);
      }
    };
    UnauthenticatedError = class extends PassworkError {
      name = "UnauthenticatedError";
      constructor(message, details) {
        super("unauthenticated", message, details);
      }
    };
    TokenExpiredError = class extends UnauthenticatedError {
      name = "TokenExpiredError";
      constructor(message, details) {
        super(message, details);
      }
    };
    ForbiddenError = class extends PassworkError {
      name = "ForbiddenError";
      constructor(message, details) {
        super("forbidden", message, details);
      }
    };
    NotFoundError = class extends PassworkError {
      name = "NotFoundError";
      constructor(message, details) {
        super("notFound", message, details);
      }
    };
    ConflictError = class extends PassworkError {
      name = "ConflictError";
      constructor(message, details) {
        super("conflict", message, details);
      }
    };
    ValidationError = class extends PassworkError {
      name = "ValidationError";
      constructor(message, details) {
        super("validation", message, details);
      }
    };
    RateLimitedError = class extends PassworkError {
      name = "RateLimitedError";
      constructor(message, details) {
        super("rateLimited", message, details);
      }
    };
    ServerError = class extends PassworkError {
      name = "ServerError";
      constructor(message, details) {
        super("server", message, details);
      }
    };
    MasterKeyError = class extends PassworkError {
      name = "MasterKeyError";
      constructor(message, details) {
        super("masterKey", message, details);
      }
    };
    CryptoError = class extends PassworkError {
      name = "CryptoError";
      constructor(message, details) {
        super("crypto", message, details);
      }
    };
    FieldError = class extends PassworkError {
      name = "FieldError";
      constructor(message, details) {
        super("field", message, details);
      }
    };
    FileError = class extends PassworkError {
      name = "FileError";
      constructor(message, details) {
        super("file", message, details);
      }
    };
    CLASSES = {
      usage: UsageError,
      transport: TransportError,
      tls: TlsError,
      protocol: ProtocolError,
      unauthenticated: UnauthenticatedError,
      forbidden: ForbiddenError,
      notFound: NotFoundError,
      conflict: ConflictError,
      validation: ValidationError,
      rateLimited: RateLimitedError,
      server: ServerError,
      masterKey: MasterKeyError,
      crypto: CryptoError,
      field: FieldError,
      file: FileError
    };
    ACCESS_TOKEN_EXPIRED = "accessTokenExpired";
  }
});

// src/emulator/behaviour.ts
function behaviourOf(options) {
  const given = Object.entries(options).filter(
    ([key, value]) => key in DEFAULT_BEHAVIOUR && value !== void 0
  );
  return { ...DEFAULT_BEHAVIOUR, ...Object.fromEntries(given) };
}
var DEFAULT_BEHAVIOUR, BEHAVIOUR_VALUES;
var init_behaviour = __esm({
  "src/emulator/behaviour.ts"() {
    "use strict";
    DEFAULT_BEHAVIOUR = {
      version: "7.6",
      envelope: "negotiated",
      accessTokenSeconds: 1e4,
      refreshTokenSeconds: 36 * 3600,
      refreshNeedsAccessToken: true,
      refreshRefused: 401,
      refreshAccessTokenTakesExpired: true,
      refreshAccessTokenKillsOld: true,
      plain401: "entry",
      requireMasterKeyHash: false,
      checksMasterKeyHash: true,
      masterKeyHashStatus: 403,
      tagsMatch: "all",
      folderFilterDescends: false,
      vaultFilterDescends: true,
      searchCap: 0,
      createdStatus: 200,
      emptyAnswers: "json",
      validationStatus: 400,
      takenLoginStatus: 400,
      malformedIdStatus: 400,
      errorMessages: "present",
      batchBodies: "json",
      batchMax: 25,
      urlsField: false,
      deletedItems: "missing",
      patchAttachments: "replace",
      patchNeedsVaultId: true,
      checksCiphertext: true,
      shortcutGivesAttachments: true,
      shortcutGivesEditing: false,
      moveTakesKey: true
    };
    BEHAVIOUR_VALUES = {
      version: ["7.5", "7.6"],
      envelope: ["negotiated", "base64", "raw"],
      accessTokenSeconds: "number",
      refreshTokenSeconds: "number",
      refreshNeedsAccessToken: "boolean",
      refreshRefused: [401, 403],
      refreshAccessTokenTakesExpired: "boolean",
      refreshAccessTokenKillsOld: "boolean",
      plain401: ["entry", "empty"],
      requireMasterKeyHash: "boolean",
      checksMasterKeyHash: "boolean",
      masterKeyHashStatus: [401, 403],
      tagsMatch: ["all", "any"],
      folderFilterDescends: "boolean",
      vaultFilterDescends: "boolean",
      searchCap: "number",
      createdStatus: [200, 201],
      emptyAnswers: ["json", "204"],
      validationStatus: [400, 422],
      takenLoginStatus: [400, 409, 422],
      malformedIdStatus: [400, 404, 422],
      errorMessages: ["present", "missing"],
      batchBodies: ["json", "text", "base64"],
      batchMax: "number",
      urlsField: "boolean",
      deletedItems: ["missing", "flagged"],
      patchAttachments: ["replace", "append", "dataOnly"],
      patchNeedsVaultId: "boolean",
      checksCiphertext: "boolean",
      shortcutGivesAttachments: "boolean",
      shortcutGivesEditing: "boolean",
      moveTakesKey: "boolean"
    };
  }
});

// src/crypto/base32c.ts
function pairsOfCharacters() {
  return Uint16Array.from({ length: 1024 }, (_, ten) => {
    const first = ALPHABET.charCodeAt(ten >> 5);
    const second = ALPHABET.charCodeAt(ten & 31);
    return first | second << 8;
  });
}
function encodeBase32c(bytes) {
  return encodeBase32cBytes(bytes).toString("latin1");
}
function encodeBase32cBytes(bytes, memory = EMPTY) {
  pairs ??= pairsOfCharacters();
  const table = pairs;
  const size = Math.ceil(bytes.length * 8 / 5);
  const out = memory.length < size ? Buffer.allocUnsafe(size) : memory.subarray(0, size);
  const whole = bytes.length - bytes.length % 5;
  let at = 0;
  for (let i = 0; i < whole; i += 5) {
    const a = bytes[i];
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    const d = bytes[i + 3];
    const e = bytes[i + 4];
    at = writePair(table, out, at, a << 2 | b >> 6);
    at = writePair(table, out, at, (b & 63) << 4 | c >> 4);
    at = writePair(table, out, at, (c & 15) << 6 | d >> 2);
    at = writePair(table, out, at, (d & 3) << 8 | e);
  }
  let buffer = 0;
  let bits = 0;
  for (let i = whole; i < bytes.length; i++) {
    buffer = buffer << 8 | bytes[i];
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out[at++] = ALPHABET.charCodeAt(buffer >> bits & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  if (bits > 0) out[at] = ALPHABET.charCodeAt(buffer << 5 - bits & 31);
  return out;
}
function writePair(table, out, at, ten) {
  const pair = table[ten];
  out[at] = pair & 255;
  out[at + 1] = pair >> 8;
  return at + 2;
}
var ALPHABET, pairs, EMPTY;
var init_base32c = __esm({
  "src/crypto/base32c.ts"() {
    "use strict";
    ALPHABET = "0123456789abcdefghjkmnpqrtuvwxyz";
    EMPTY = /* @__PURE__ */ Buffer.alloc(0);
  }
});

// node_modules/@noble/hashes/_u64.js
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
var fromNumH, fromNumL;
var init_u64 = __esm({
  "node_modules/@noble/hashes/_u64.js"() {
    fromNumH = (n) => n / 2 ** 32 | 0;
    fromNumL = (n) => n >>> 0;
  }
});

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotl(word, shift) {
  return word << shift | word >>> 32 - shift >>> 0;
}
var atitle;
var init_utils = __esm({
  "node_modules/@noble/hashes/utils.js"() {
    atitle = (title) => title ? `"${title}" ` : "";
  }
});

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
var HashMD;
var init_md = __esm({
  "node_modules/@noble/hashes/_md.js"() {
    init_u64();
    init_utils();
    HashMD = class {
      blockLen;
      outputLen;
      canXOF = false;
      padOffset;
      isLE;
      // For partial updates less than block size
      buffer;
      view;
      finished = false;
      length = 0;
      pos = 0;
      destroyed = false;
      constructor(blockLen, outputLen, padOffset, isLE) {
        this.blockLen = blockLen;
        this.outputLen = outputLen;
        this.padOffset = padOffset;
        this.isLE = isLE;
        this.buffer = new Uint8Array(blockLen);
        this.view = createView(this.buffer);
      }
      update(data) {
        aexists(this);
        abytes(data);
        const { view, buffer, blockLen } = this;
        const len = data.length;
        let processed = false;
        for (let pos = 0; pos < len; ) {
          const take = Math.min(blockLen - this.pos, len - pos);
          if (take === blockLen) {
            const dataView = createView(data);
            for (; blockLen <= len - pos; pos += blockLen)
              this.process(dataView, pos);
            processed = true;
            continue;
          }
          buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
          this.pos += take;
          pos += take;
          if (this.pos === blockLen) {
            this.process(view, 0);
            this.pos = 0;
            processed = true;
          }
        }
        this.length += data.length;
        if (processed)
          this.roundClean();
        return this;
      }
      digestInto(out) {
        aexists(this);
        aoutput(out, this);
        this.finished = true;
        const { buffer, view, blockLen, isLE } = this;
        let { pos } = this;
        buffer[pos++] = 128;
        buffer.fill(0, pos);
        if (this.padOffset > blockLen - pos) {
          this.process(view, 0);
          buffer.fill(0);
        }
        setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
        this.process(view, 0);
        this.roundClean();
        const oview = out === buffer ? view : createView(out);
        const len = this.outputLen;
        const outLen = len / 4;
        const state = this.get();
        if (len % 4 || outLen > state.length)
          throw new Error("invalid outputLen");
        for (let i = 0; i < outLen; i++)
          oview.setUint32(4 * i, state[i], isLE);
      }
      digest() {
        const { buffer, outputLen } = this;
        this.digestInto(buffer);
        const res = buffer.slice(0, outputLen);
        this.destroy();
        return res;
      }
      _cloneIntoMeta(to) {
        const { buffer, length, finished, destroyed, pos } = this;
        to.destroyed = destroyed;
        to.finished = finished;
        to.length = length;
        to.pos = pos;
        if (pos)
          to.buffer.set(buffer);
        return to;
      }
      clone() {
        return this._cloneInto();
      }
    };
  }
});

// node_modules/@noble/hashes/legacy.js
var SHA1_IV, p32, K, MD5_IV, MD5_W, MD5_SHIFTS, _MD5;
var init_legacy = __esm({
  "node_modules/@noble/hashes/legacy.js"() {
    init_md();
    init_utils();
    SHA1_IV = /* @__PURE__ */ Uint32Array.from([
      1732584193,
      4023233417,
      2562383102,
      271733878,
      3285377520
    ]);
    p32 = /* @__PURE__ */ Math.pow(2, 32);
    K = /* @__PURE__ */ Array.from({ length: 64 }, (_, i) => Math.floor(p32 * Math.abs(Math.sin(i + 1))));
    MD5_IV = /* @__PURE__ */ SHA1_IV.slice(0, 4);
    MD5_W = /* @__PURE__ */ new Uint32Array(16);
    MD5_SHIFTS = /* @__PURE__ */ (() => {
      const S = [
        [7, 12, 17, 22],
        [5, 9, 14, 20],
        [4, 11, 16, 23],
        [6, 10, 15, 21]
      ];
      return Uint8Array.from({ length: 64 }, (_, i) => S[Math.floor(i / 16)][i % 4]);
    })();
    _MD5 = class extends HashMD {
      A = MD5_IV[0] | 0;
      B = MD5_IV[1] | 0;
      C = MD5_IV[2] | 0;
      D = MD5_IV[3] | 0;
      constructor() {
        super(64, 16, 8, true);
      }
      get() {
        const { A, B, C, D } = this;
        return [A, B, C, D];
      }
      set(A, B, C, D) {
        this.A = A | 0;
        this.B = B | 0;
        this.C = C | 0;
        this.D = D | 0;
      }
      _cloneInto(to) {
        (to ||= new this.constructor()).set(...this.get());
        return this._cloneIntoMeta(to);
      }
      process(view, offset) {
        for (let i = 0; i < 16; i++, offset += 4)
          MD5_W[i] = view.getUint32(offset, true);
        let { A, B, C, D } = this;
        for (let i = 0; i < 64; i++) {
          let F, g;
          if (i < 16) {
            F = Chi(B, C, D);
            g = i;
          } else if (i < 32) {
            F = Chi(D, B, C);
            g = (5 * i + 1) % 16;
          } else if (i < 48) {
            F = B ^ C ^ D;
            g = (3 * i + 5) % 16;
          } else {
            F = C ^ (B | ~D);
            g = 7 * i % 16;
          }
          F = F + A + K[i] + MD5_W[g];
          A = D;
          D = C;
          C = B;
          B = B + rotl(F, MD5_SHIFTS[i]);
        }
        A = A + this.A | 0;
        B = B + this.B | 0;
        C = C + this.C | 0;
        D = D + this.D | 0;
        this.set(A, B, C, D);
      }
      roundClean() {
        clean(MD5_W);
      }
      destroy() {
        this.destroyed = true;
        this.set(0, 0, 0, 0);
        clean(this.buffer);
      }
    };
  }
});

// src/crypto/node-crypto.ts
function nodeCrypto() {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}
var loaded;
var init_node_crypto = __esm({
  "src/crypto/node-crypto.ts"() {
    "use strict";
  }
});

// src/crypto/evp.ts
function fastestMd5() {
  const { hash } = nodeCrypto();
  return opensslHasMd5() ? (bytes) => Buffer.from(hash("md5", bytes, "binary"), "latin1") : (
    // Its ready-made function `md5` is put together with every start, which takes a millisecond.
    (bytes) => new _MD5().update(bytes).digest()
  );
}
function opensslHasMd5() {
  try {
    nodeCrypto().hash("md5", "");
    return true;
  } catch {
    return false;
  }
}
function evpBytesToKey(passphrase, salt, md5Of = md5) {
  const derived2 = new Uint8Array(48);
  const input = Buffer.allocUnsafe(16 + passphrase.length + salt.length);
  input.set(passphrase, 16);
  input.set(salt, 16 + passphrase.length);
  derived2.set(md5Of(input.subarray(16)), 0);
  for (const offset of [16, 32]) {
    input.set(derived2.subarray(offset - 16, offset), 0);
    derived2.set(md5Of(input), offset);
  }
  return { key: derived2.subarray(0, 32), iv: derived2.subarray(32) };
}
var md5, fastest;
var init_evp = __esm({
  "src/crypto/evp.ts"() {
    "use strict";
    init_legacy();
    init_node_crypto();
    md5 = (bytes) => {
      fastest ??= fastestMd5();
      return fastest(bytes);
    };
  }
});

// src/crypto/utf8.ts
function utf8Bytes(text) {
  if (LONE_SURROGATE.test(text)) {
    throw new UsageError("The text holds half of a surrogate pair, which UTF-8 cannot express.");
  }
  return Buffer.from(text, "utf8");
}
var LONE_SURROGATE;
var init_utf8 = __esm({
  "src/crypto/utf8.ts"() {
    "use strict";
    init_errors();
    LONE_SURROGATE = new RegExp("\\p{Cs}", "u");
  }
});

// src/crypto/encrypted-string.ts
function encryptString(content, passphrase) {
  const plain = typeof content === "string" ? utf8Bytes(content) : content;
  const { header, cipher } = cipherFor(passphrase, nodeCrypto().randomBytes(SALT_LENGTH));
  const raw = Buffer.concat([header, cipher.update(plain), cipher.final()]);
  return encodeBase32c(Buffer.from(raw.toString("base64"), "latin1"));
}
function cipherFor(passphrase, salt) {
  requirePassphrase(passphrase);
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), salt);
  const { createCipheriv, createSecretKey } = nodeCrypto();
  return {
    header: Buffer.concat([MARK, salt]),
    cipher: createCipheriv("aes-256-cbc", createSecretKey(key), iv)
  };
}
function requirePassphrase(passphrase) {
  if (passphrase === "") throw new CryptoError("The key is empty.");
}
var MARK, SALT_LENGTH, HEADER_LENGTH, BLOCK, ENCRYPTED_PREFIX;
var init_encrypted_string = __esm({
  "src/crypto/encrypted-string.ts"() {
    "use strict";
    init_errors();
    init_base32c();
    init_evp();
    init_node_crypto();
    init_utf8();
    MARK = /* @__PURE__ */ Buffer.from("Salted__", "latin1");
    SALT_LENGTH = 8;
    HEADER_LENGTH = 16;
    BLOCK = 16;
    ENCRYPTED_PREFIX = "amt4cwv48xb6pp1h";
  }
});

// src/emulator/answers.ts
function refuse(kind, code, message, field) {
  return new Refusal(kind, [field === void 0 ? { code, message } : { code, message, field }]);
}
function refusalAnswer(refusal, behaviour) {
  const plain = refusal.kind === "unauthenticated" && refusal.entries[0]?.code === "unauthorized";
  const entries = plain && behaviour.plain401 === "empty" ? [] : refusal.entries;
  const errors = entries.map(
    ({ message, ...entry }) => behaviour.errorMessages === "missing" || message === void 0 ? entry : { ...entry, message }
  );
  return { status: statusOf(refusal.kind, behaviour), json: { errors } };
}
function statusOf(kind, behaviour) {
  switch (kind) {
    case "unauthenticated":
      return 401;
    case "refreshRefused":
      return behaviour.refreshRefused;
    case "masterKeyHash":
      return behaviour.masterKeyHashStatus;
    case "forbidden":
      return 403;
    case "missing":
      return 404;
    case "methodNotAllowed":
      return 405;
    case "malformedId":
      return behaviour.malformedIdStatus;
    case "validation":
      return behaviour.validationStatus;
    case "takenLogin":
      return behaviour.takenLoginStatus;
    case "tooLarge":
      return 413;
    case "internal":
      return 500;
  }
}
var Refusal, missing, forbidden, invalid;
var init_answers = __esm({
  "src/emulator/answers.ts"() {
    "use strict";
    Refusal = class extends Error {
      kind;
      entries;
      constructor(kind, entries) {
        super(entries.map((entry) => entry.message ?? entry.code).join("; "));
        this.name = "Refusal";
        this.kind = kind;
        this.entries = entries;
      }
    };
    missing = (what) => refuse("missing", "notFound", `${what} not found`);
    forbidden = () => refuse("forbidden", "accessDenied", "Access denied");
    invalid = (field, message) => refuse("validation", "invalidValue", message, field);
  }
});

// src/emulator/ids.ts
function seededId(kind, path) {
  return (0, import_node_crypto3.createHash)("sha256").update(`${kind}\0${path}`).digest("hex").slice(0, 24);
}
function isId(text) {
  return ID.test(text);
}
var import_node_crypto3, ID;
var init_ids = __esm({
  "src/emulator/ids.ts"() {
    "use strict";
    import_node_crypto3 = require("node:crypto");
    ID = /^[0-9a-f]{24}$/i;
  }
});

// src/emulator/fields.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function hasForm(value, form) {
  if (form === "encrypted") return value.startsWith(ENCRYPTED_PREFIX);
  return form === "any" || /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}
var Fields;
var init_fields = __esm({
  "src/emulator/fields.ts"() {
    "use strict";
    init_encrypted_string();
    init_answers();
    init_ids();
    Fields = class _Fields {
      #body;
      #prefix;
      #errors;
      constructor(body, prefix = "", errors = []) {
        this.#body = body;
        this.#prefix = prefix;
        this.#errors = errors;
      }
      /** Whether the field was sent, null included. */
      has(name) {
        return Object.hasOwn(this.#body, name);
      }
      /** A text; `undefined` when not sent, null when sent as null. */
      text(name, need = {}) {
        const value = this.#own(name);
        if (value === void 0 || value === null) {
          if (need.required) this.fault(name, "isRequired", "This value should not be blank.");
          return value;
        }
        if (typeof value !== "string") return this.#wrongType(name, "string");
        if (need.filled && value.trim() === "") this.fault(name, "isBlank", "This value should not be blank.");
        return value;
      }
      /** A text that must be there; empty text stands in where a fault was noted. */
      requiredText(name, need = {}) {
        return this.text(name, { ...need, required: true }) ?? "";
      }
      /** An id of 24 hex digits, or null where that may stand for "none". */
      id(name, need = {}) {
        const value = this.text(name, need);
        if (typeof value === "string" && !isId(value))
          this.fault(name, "invalidId", "This value is not a valid id.");
        return value;
      }
      /** A secret field in the server's form. */
      cipher(name, form, need = {}) {
        const value = this.text(name, need);
        if (typeof value === "string" && !hasForm(value, form)) {
          this.fault(name, "invalidFormat", form === "base64" ? "Not base64." : "Not an encrypted value.");
        }
        return value;
      }
      integer(name) {
        const value = this.#own(name);
        if (value === void 0 || value === null) return void 0;
        if (!Number.isSafeInteger(value)) return this.#wrongType(name, "integer");
        return value;
      }
      /** A list of texts; `undefined` when not sent, null when sent as null. */
      texts(name) {
        const value = this.#own(name);
        if (value === void 0 || value === null) return value;
        if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string")) {
          return this.#wrongType(name, "array of strings");
        }
        return [...value];
      }
      /** A list of objects, each with a reader of its own that notes its faults here. */
      objects(name) {
        const value = this.#own(name);
        if (value === void 0 || value === null) return void 0;
        if (!Array.isArray(value) || !value.every(isObject)) return this.#wrongType(name, "array of objects");
        return value.map((entry, index) => new _Fields(entry, `${this.#prefix}${name}[${index}].`, this.#errors));
      }
      /** An object, with a reader of its own. */
      object(name, need = {}) {
        const value = this.#own(name);
        if (value === void 0 || value === null) {
          if (need.required) this.fault(name, "isRequired", "This value should not be blank.");
          return void 0;
        }
        if (!isObject(value)) return this.#wrongType(name, "object");
        return new _Fields(value, `${this.#prefix}${name}.`, this.#errors);
      }
      /** The names that were sent. */
      names() {
        return Object.keys(this.#body);
      }
      /** Notes a fault of a field. */
      fault(name, code, message) {
        this.#errors.push({ code, message, field: `${this.#prefix}${name}` });
      }
      /** Throws when anything was wrong. Call it before changing the state. */
      check() {
        if (this.#errors.length > 0) throw new Refusal("validation", this.#errors.slice(0, 100));
      }
      #own(name) {
        return Object.hasOwn(this.#body, name) ? this.#body[name] : void 0;
      }
      #wrongType(name, type) {
        this.fault(name, "invalidType", `This value should be of type ${type}.`);
        return void 0;
      }
    };
  }
});

// src/crypto/master-key.ts
function formatMasterKeyOptions({ digest, iterations, bytes, salt }) {
  return ["pbkdf", digest, iterations, bytes, salt].join(":");
}
async function deriveMasterKey(password, options) {
  const { salt, iterations, bytes, digest } = options;
  if (!isUsable(options)) throw unusable();
  const passwordBytes = utf8Bytes(password);
  try {
    const key = await new Promise((resolve, reject) => {
      nodeCrypto().pbkdf2(passwordBytes, salt, iterations, bytes, digest, (error, derived2) => {
        if (error === null) resolve(derived2);
        else reject(error);
      });
    });
    return key.toString("base64");
  } catch {
    throw unusable();
  }
}
function sha256Hex(text) {
  return nodeCrypto().createHash("sha256").update(text, "utf8").digest("hex");
}
function isUsable({ digest, iterations, bytes, salt }) {
  return typeof salt === "string" && typeof digest === "string" && isBetween(iterations, 1, MAX_ITERATIONS) && isBetween(bytes, 1, MAX_BYTES) && nodeCrypto().getHashes().some((name) => name.toLowerCase() === digest.toLowerCase());
}
function isBetween(value, min, max) {
  return Number.isInteger(value) && value >= min && value <= max;
}
function unusable() {
  return new CryptoError(
    "The master key cannot be derived: the server's options name a digest unknown here, or numbers out of reason."
  );
}
var MAX_ITERATIONS, MAX_BYTES;
var init_master_key = __esm({
  "src/crypto/master-key.ts"() {
    "use strict";
    init_errors();
    init_node_crypto();
    init_utf8();
    MAX_ITERATIONS = 2e6;
    MAX_BYTES = 256;
  }
});

// src/system-error.ts
function reasonOf(error) {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : void 0;
  return typeof code === "string" ? code : "unknown reason";
}
var init_system_error = __esm({
  "src/system-error.ts"() {
    "use strict";
  }
});

// src/emulator/master-key-hash.ts
function checkMasterKeyHash(request, user, state, behaviour) {
  if (!state.encryption) return;
  const hash = request.masterKeyHash;
  const isWrong = behaviour.checksMasterKeyHash && hash?.toLowerCase() !== user.masterKeyHash;
  if (hash === void 0 ? behaviour.requireMasterKeyHash : isWrong) {
    throw refuse("masterKeyHash", "masterKeyHashInvalid", "The master key hash is wrong or missing");
  }
}
var init_master_key_hash = __esm({
  "src/emulator/master-key-hash.ts"() {
    "use strict";
    init_answers();
  }
});

// src/emulator/query.ts
var Query;
var init_query = __esm({
  "src/emulator/query.ts"() {
    "use strict";
    init_answers();
    init_ids();
    Query = class {
      #values = /* @__PURE__ */ new Map();
      constructor(text) {
        for (const [key, value] of new URLSearchParams(text)) {
          const name = key.replace(/\[\d*\]$/, "");
          const values = this.#values.get(name);
          if (values === void 0) this.#values.set(name, [value]);
          else values.push(value);
        }
      }
      /** The last value of a key. */
      text(name) {
        return this.#values.get(name)?.at(-1);
      }
      /** All values of a key; empty ones do not count. */
      texts(name) {
        return this.#values.get(name)?.filter((value) => value !== "") ?? [];
      }
      /** Ids of a key. Throws a refusal for one that is malformed. */
      ids(name) {
        const ids = this.texts(name);
        if (!ids.every(isId)) throw refuse("malformedId", "invalidId", "The id is malformed", name);
        return ids.map((id) => id.toLowerCase());
      }
      /** As a plain object for the log: a list where the key came more than once. */
      toObject() {
        const entries = [...this.#values].map(([key, values]) => [
          key,
          values.length === 1 ? values[0] ?? "" : values
        ]);
        return Object.fromEntries(entries);
      }
    };
  }
});

// src/emulator/router.ts
var Router;
var init_router = __esm({
  "src/emulator/router.ts"() {
    "use strict";
    init_answers();
    init_ids();
    Router = class {
      #routes = /* @__PURE__ */ new Map();
      constructor(routes) {
        for (const route of routes) {
          const segments = route.pattern.split("/");
          const key = `${route.method} ${segments.length}`;
          this.#routes.set(key, [...this.#routes.get(key) ?? [], { route, segments }]);
        }
      }
      /** Finds the route of a path below `/api/v1/`. Throws 404 or 405, or a refusal of a malformed id. */
      match(method, path) {
        const segments = path.split("/");
        const found2 = this.#find(method, segments);
        if (found2 !== void 0) {
          const params = /* @__PURE__ */ new Map();
          for (const [index, name] of found2.segments.entries()) {
            if (!name.startsWith(":")) continue;
            const value = segments[index] ?? "";
            if (!isId(value)) throw refuse("malformedId", "invalidId", "The id is malformed", name.slice(1));
            params.set(name.slice(1), value.toLowerCase());
          }
          return { route: found2.route, params };
        }
        const others = ["GET", "POST", "PATCH", "PUT", "DELETE"].filter((other) => other !== method);
        if (others.some((other) => this.#find(other, segments) !== void 0)) {
          throw refuse("methodNotAllowed", "methodNotAllowed", "Method not allowed");
        }
        throw missing("Route");
      }
      #find(method, segments) {
        return this.#routes.get(`${method} ${segments.length}`)?.find(
          (compiled) => compiled.segments.every((name, index) => name.startsWith(":") || name === segments[index])
        );
      }
    };
  }
});

// src/emulator/routes/reply.ts
function ok(json) {
  return { status: 200, json };
}
function created({ behaviour }, json) {
  return { status: behaviour.createdStatus, json };
}
function done({ behaviour }) {
  return behaviour.emptyAnswers === "204" ? { status: 204, json: void 0 } : { status: 200, json: {} };
}
var init_reply = __esm({
  "src/emulator/routes/reply.ts"() {
    "use strict";
  }
});

// src/emulator/routes/app.ts
var APP_ROUTES;
var init_app = __esm({
  "src/emulator/routes/app.ts"() {
    "use strict";
    init_reply();
    APP_ROUTES = [
      {
        method: "GET",
        pattern: "app/features",
        hash: "ignored",
        // The one answer whose top level is an array.
        handle: ({ state }) => ok(state.features.map((name) => ({ name })))
      },
      {
        method: "GET",
        pattern: "app/settings",
        hash: "ignored",
        handle({ state }) {
          const { authPasswordComplexity, masterPasswordComplexity } = state.settings;
          return ok({
            authPasswordComplexity,
            masterPasswordComplexity,
            isClientSideEncryptionEnabled: state.encryption
          });
        }
      }
    ];
  }
});

// src/emulator/envelope.ts
function isRaw(behaviour, responseFormat) {
  if (behaviour.envelope !== "negotiated") return behaviour.envelope === "raw";
  return responseFormat?.trim().toLowerCase() === "raw";
}
function encodeBody(json, raw) {
  const text = JSON.stringify(json);
  return raw ? text : `{"format":"base64","content":"${Buffer.from(text, "utf8").toString("base64")}"}`;
}
function envelopeOf(json) {
  return { format: "base64", content: Buffer.from(JSON.stringify(json), "utf8").toString("base64") };
}
var init_envelope = __esm({
  "src/emulator/envelope.ts"() {
    "use strict";
  }
});

// src/emulator/routes/batch.ts
function batch(context) {
  const { behaviour, fields, request } = context;
  const requests = fields.objects("requests");
  if (requests === void 0) fields.fault("requests", "isRequired", "This value should not be blank.");
  const calls = (requests ?? []).map((entry) => ({
    method: entry.requiredText("method").toUpperCase(),
    url: entry.requiredText("relativeUrl")
  }));
  fields.check();
  if (calls.length > behaviour.batchMax) throw invalid("requests", `At most ${behaviour.batchMax} requests.`);
  const sent = request.body.requests;
  const responses = calls.map((call, index) => {
    const body = sent[index]?.body;
    const answer = context.inner({ ...call, body: isObject(body) ? body : {} });
    return { statusCode: answer.status, body: bodyOf(answer, context) };
  });
  return ok({ responses });
}
function bodyOf(answer, { behaviour }) {
  const json = answer.json ?? null;
  if (behaviour.batchBodies === "json") return json;
  return behaviour.batchBodies === "text" ? JSON.stringify(json) : envelopeOf(json);
}
var BATCH_ROUTES;
var init_batch = __esm({
  "src/emulator/routes/batch.ts"() {
    "use strict";
    init_answers();
    init_envelope();
    init_fields();
    init_reply();
    BATCH_ROUTES = [{ method: "POST", pattern: "batch", handle: batch }];
  }
});

// src/emulator/state.ts
function reaches(access, wanted) {
  return LEVELS[access] >= LEVELS[wanted];
}
var LEVELS, State;
var init_state = __esm({
  "src/emulator/state.ts"() {
    "use strict";
    init_ids();
    LEVELS = { none: 0, navigate: 1, read: 2, edit: 3, admin: 4 };
    State = class {
      /** Whether the server has client-side encryption. */
      encryption;
      users = /* @__PURE__ */ new Map();
      roles = /* @__PURE__ */ new Map();
      groups = /* @__PURE__ */ new Map();
      vaultTypes = /* @__PURE__ */ new Map();
      vaults = /* @__PURE__ */ new Map();
      folders = /* @__PURE__ */ new Map();
      items = /* @__PURE__ */ new Map();
      snapshots = /* @__PURE__ */ new Map();
      shortcuts = /* @__PURE__ */ new Map();
      inbox = /* @__PURE__ */ new Map();
      links = /* @__PURE__ */ new Map();
      bin = /* @__PURE__ */ new Map();
      /** Names of the features that `GET /app/features` lists. */
      features = [];
      settings;
      #created = 0;
      constructor(encryption, settings) {
        this.encryption = encryption;
        this.settings = settings;
      }
      /** An id for an object made by a request: the n-th of a run is always the same. */
      newId() {
        this.#created += 1;
        return seededId("created", String(this.#created));
      }
      /** A user's rights in a place: those of the nearest folder that names the user, else those of the vault. */
      accessAt(userId, vaultId, folderId) {
        for (const folder of this.ancestors(folderId)) {
          const access = folder.access.get(userId);
          if (access !== void 0) return access;
        }
        return this.vaults.get(vaultId)?.access.get(userId) ?? "none";
      }
      /** Whether a user has at least `wanted` on an item, by its place (not by a shortcut or the inbox). */
      mayItem(userId, item, wanted) {
        return reaches(item.access.get(userId) ?? this.accessAt(userId, item.vaultId, item.folderId), wanted);
      }
      /** The folder and those above it, the nearest first. Survives a loop that a test may have made. */
      ancestors(folderId) {
        const found2 = [];
        let next = folderId;
        while (next !== null && found2.length < 100) {
          const folder = this.folders.get(next);
          if (folder === void 0) break;
          found2.push(folder);
          next = folder.parentFolderId;
        }
        return found2;
      }
      /** The way from the vault to a place, as answers carry it. */
      pathOf(vaultId, folderId) {
        const folders = this.ancestors(folderId).reverse();
        return [
          { name: this.vaults.get(vaultId)?.name ?? "", vaultId, folderId: null },
          ...folders.map((folder) => ({ name: folder.name, vaultId, folderId: folder.id }))
        ];
      }
      /** Whether `folderId` is `ancestorId` or lies below it. */
      isWithin(folderId, ancestorId) {
        return this.ancestors(folderId).some((folder) => folder.id === ancestorId);
      }
    };
  }
});

// src/emulator/lookup.ts
function itemFor(context, id, wanted) {
  const item = existingItem(context, id);
  if (!context.state.mayItem(context.user.id, item, wanted)) throw forbidden();
  return item;
}
function existingItem({ state, behaviour }, id) {
  const item = state.items.get(id);
  if (item === void 0 || item.isDeleted && behaviour.deletedItems === "missing") throw missing("Item");
  return item;
}
function shortcutFor(context, id, wanted) {
  const shortcut = context.state.shortcuts.get(id);
  if (shortcut === void 0) throw missing("Shortcut");
  placeFor(context, shortcut.vaultId, shortcut.folderId, wanted);
  return shortcut;
}
function vaultFor({ state, user }, id, wanted) {
  const vault = state.vaults.get(id);
  if (vault === void 0) throw missing("Vault");
  if (!reaches(vault.access.get(user.id) ?? "none", wanted)) throw forbidden();
  return vault;
}
function folderFor({ state, user }, id, wanted) {
  const folder = state.folders.get(id);
  if (folder === void 0) throw missing("Folder");
  if (!reaches(state.accessAt(user.id, folder.vaultId, folder.id), wanted)) throw forbidden();
  return folder;
}
function placeFor(context, vaultId, folderId, wanted) {
  const { state, user } = context;
  if (!state.vaults.has(vaultId)) throw missing("Vault");
  if (folderId !== null && state.folders.get(folderId)?.vaultId !== vaultId) throw missing("Folder");
  if (!reaches(state.accessAt(user.id, vaultId, folderId), wanted)) throw forbidden();
}
var init_lookup = __esm({
  "src/emulator/lookup.ts"() {
    "use strict";
    init_answers();
    init_state();
  }
});

// src/emulator/routes/folders.ts
function folderView({ id, name, vaultId, parentFolderId }) {
  return { id, name, vaultId, parentFolderId };
}
function pathOf({ state }, { vaultId, parentFolderId }) {
  return state.pathOf(vaultId, parentFolderId);
}
function visible({ state, user }, matches) {
  return [...state.folders.values()].filter(
    (folder) => matches(folder) && reaches(state.accessAt(user.id, folder.vaultId, folder.id), "navigate")
  );
}
function create(context) {
  const { state, fields } = context;
  const name = fields.requiredText("name", { filled: true });
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const parentFolderId = fields.id("parentFolderId")?.toLowerCase() ?? null;
  fields.check();
  placeFor(context, vaultId, parentFolderId, "edit");
  const folder = { id: state.newId(), vaultId, parentFolderId, name, access: /* @__PURE__ */ new Map() };
  state.folders.set(folder.id, folder);
  return created(context, { id: folder.id });
}
function remove(context) {
  const { state } = context;
  const folder = folderFor(context, context.param("id"), "edit");
  for (const item of state.items.values())
    if (state.isWithin(item.folderId, folder.id)) item.isDeleted = true;
  for (const shortcut of state.shortcuts.values()) {
    if (state.isWithin(shortcut.folderId, folder.id)) state.shortcuts.delete(shortcut.id);
  }
  const below = [...state.folders.values()].filter(({ id }) => state.isWithin(id, folder.id));
  for (const { id } of below) state.folders.delete(id);
  const binItemId = state.newId();
  state.bin.set(binItemId, { id: binItemId, kind: "folder", objectId: folder.id });
  return ok({ binItemId });
}
function move(context) {
  const { state, fields } = context;
  const folder = folderFor(context, context.param("id"), "edit");
  const targetFolderId = fields.id("targetFolderId")?.toLowerCase() ?? null;
  fields.check();
  placeFor(context, folder.vaultId, targetFolderId, "edit");
  if (state.isWithin(targetFolderId, folder.id))
    throw invalid("targetFolderId", "A folder cannot lie within itself.");
  folder.parentFolderId = targetFolderId;
  return done(context);
}
var FOLDER_ROUTES;
var init_folders = __esm({
  "src/emulator/routes/folders.ts"() {
    "use strict";
    init_answers();
    init_lookup();
    init_state();
    init_reply();
    FOLDER_ROUTES = [
      {
        method: "GET",
        pattern: "folders",
        handle(context) {
          const [vaultId] = context.query.ids("vaultId");
          if (vaultId === void 0)
            throw refuse("validation", "isRequired", "This value should not be blank.", "vaultId");
          placeFor(context, vaultId, null, "navigate");
          return ok({ items: visible(context, (folder) => folder.vaultId === vaultId).map(folderView) });
        }
      },
      { method: "POST", pattern: "folders", handle: create },
      {
        method: "GET",
        pattern: "folders/search",
        handle(context) {
          const text = context.query.text("query")?.toLowerCase() ?? "";
          const hits = visible(context, (folder) => folder.name.toLowerCase().includes(text));
          return ok({ items: hits.map((folder) => ({ ...folderView(folder), path: pathOf(context, folder) })) });
        }
      },
      {
        method: "GET",
        pattern: "folders/:id",
        handle(context) {
          const folder = folderFor(context, context.param("id"), "navigate");
          return ok({ ...folderView(folder), path: pathOf(context, folder) });
        }
      },
      {
        method: "POST",
        pattern: "folders/:id",
        handle(context) {
          const folder = folderFor(context, context.param("id"), "edit");
          const name = context.fields.requiredText("name", { filled: true });
          context.fields.check();
          folder.name = name;
          return done(context);
        }
      },
      { method: "DELETE", pattern: "folders/:id", handle: remove },
      { method: "POST", pattern: "folders/:id/move", handle: move }
    ];
  }
});

// src/emulator/views.ts
function itemView(viewer, item) {
  return { ...itemFields(viewer, item), vaultMasterKeyEncrypted: vaultKeyFor(viewer, item.vaultId) };
}
function itemFields({ behaviour, user }, item) {
  return {
    id: item.id,
    vaultId: item.vaultId,
    folderId: item.folderId,
    passwordEncrypted: item.passwordEncrypted,
    keyEncrypted: item.keyEncrypted,
    customs: item.customs,
    attachments: attachmentsView(item),
    name: item.name,
    login: item.login,
    url: item.url,
    ...behaviour.urlsField ? { urls: item.urls } : {},
    description: item.description,
    tags: item.tags,
    fieldsOrder: item.fieldsOrder,
    isDeleted: item.isDeleted,
    color: item.color,
    isFavorite: item.favoriteOf.has(user.id)
  };
}
function itemSummary({ state, behaviour, user }, item) {
  return {
    id: item.id,
    name: item.name,
    vaultId: item.vaultId,
    folderId: item.folderId,
    login: item.login,
    url: item.url,
    ...behaviour.urlsField ? { urls: item.urls } : {},
    description: item.description,
    tags: item.tags,
    color: item.color,
    isFavorite: item.favoriteOf.has(user.id),
    path: state.pathOf(item.vaultId, item.folderId)
  };
}
function shortcutView(shortcut, state) {
  const { id, keyEncrypted, itemId, vaultId, folderId, creatorId } = shortcut;
  return { id, keyEncrypted, itemId, vaultId, folderId, creator: personView(state.users.get(creatorId)) };
}
function attachmentsView(content) {
  return content.attachments.map(({ id, name, encryptedKey }) => ({ id, name, encryptedKey }));
}
function vaultKeyFor({ state, user }, vaultId) {
  return state.vaults.get(vaultId)?.keys.get(user.id) ?? null;
}
function personView(user) {
  if (user === void 0) return null;
  return { id: user.id, login: user.login, email: user.email, fullName: user.fullName };
}
var init_views = __esm({
  "src/emulator/views.ts"() {
    "use strict";
  }
});

// src/emulator/routes/inbox.ts
function inboxView({ state }, entry) {
  const { id, keyEncrypted, access, senderId, createdAt, isViewed, isUserNotified } = entry;
  const sender = personView(state.users.get(senderId));
  return { id, keyEncrypted, access, senderId, createdAt, isViewed, isUserNotified, sender };
}
var INBOX_ROUTES;
var init_inbox = __esm({
  "src/emulator/routes/inbox.ts"() {
    "use strict";
    init_answers();
    init_lookup();
    init_views();
    init_reply();
    INBOX_ROUTES = [
      {
        method: "GET",
        pattern: "inbox-items",
        handle(context) {
          const { state, user } = context;
          const received = [...state.inbox.values()].filter(({ recipientId }) => recipientId === user.id);
          const items = received.flatMap((entry) => {
            const item = state.items.get(entry.itemId);
            if (item === void 0 || item.isDeleted) return [];
            const { path, ...summary } = itemSummary(context, item);
            return [{ ...summary, inbox: inboxView(context, entry) }];
          });
          return ok({ items });
        }
      },
      {
        method: "GET",
        pattern: "inbox-items/:id",
        handle(context) {
          const entry = context.state.inbox.get(context.param("id"));
          if (entry === void 0) throw missing("Inbox item");
          if (entry.recipientId !== context.user.id) throw forbidden();
          const item = existingItem(context, entry.itemId);
          return ok({ ...itemView(context, item), inbox: inboxView(context, entry) });
        }
      }
    ];
  }
});

// src/emulator/item-fields.ts
function cipherForm({ state, behaviour }) {
  if (!behaviour.checksCiphertext) return "any";
  return state.encryption ? "encrypted" : "base64";
}
function emptyContent() {
  return {
    name: "",
    login: null,
    url: null,
    urls: [],
    description: null,
    tags: [],
    color: 0,
    customs: [],
    passwordEncrypted: null,
    keyEncrypted: null,
    attachments: [],
    fieldsOrder: null
  };
}
function readContent(context, fields) {
  const form = cipherForm(context);
  const content = {};
  const name = fields.text("name");
  if (name !== void 0) content.name = name ?? "";
  for (const key of ["login", "url", "description"]) {
    const value = fields.text(key);
    if (value !== void 0) content[key] = value;
  }
  for (const key of ["passwordEncrypted", "keyEncrypted"]) {
    const value = fields.cipher(key, form);
    if (value !== void 0) content[key] = value;
  }
  for (const key of ["tags", "urls"]) {
    const value = fields.texts(key);
    if (value !== void 0) content[key] = value ?? [];
  }
  if (content.url !== void 0 && content.urls === void 0)
    content.urls = content.url ? [content.url] : [];
  else if (content.urls !== void 0 && content.url === void 0) content.url = content.urls[0] ?? null;
  const color = fields.integer("color");
  if (color !== void 0) content.color = color;
  const order = fields.texts("fieldsOrder");
  if (order !== void 0) content.fieldsOrder = order;
  const customs = fields.objects("customs")?.map((custom) => readCustom(custom, form));
  if (customs !== void 0) content.customs = customs;
  return content;
}
function readCustom(custom, form) {
  return {
    name: custom.cipher("name", form, { required: true }) ?? "",
    value: custom.cipher("value", form) ?? null,
    type: custom.cipher("type", form, { required: true }) ?? ""
  };
}
function readAttachments(context, fields, present) {
  const form = cipherForm(context);
  return fields.objects("attachments")?.flatMap((entry) => {
    const id = entry.text("id");
    if (typeof id === "string" && context.behaviour.patchAttachments === "dataOnly") return [];
    const kept = present.find((attachment3) => attachment3.id === id);
    if (kept !== void 0) return [kept];
    if (typeof id === "string") {
      entry.fault("id", "notFound", "The item has no such attachment.");
      return [];
    }
    return [
      {
        id: context.state.newId(),
        name: entry.requiredText("name", { filled: true }),
        encryptedKey: entry.cipher("encryptedKey", form, { required: true }) ?? "",
        encryptedData: entry.cipher("encryptedData", form, { required: true }) ?? "",
        hash: entry.requiredText("hash", { filled: true })
      }
    ];
  });
}
var init_item_fields = __esm({
  "src/emulator/item-fields.ts"() {
    "use strict";
  }
});

// src/emulator/routes/items.ts
function list(context) {
  const { state, user, query } = context;
  const [vaultId] = query.ids("vaultId");
  const [folderId] = query.ids("folderId");
  if (vaultId === void 0)
    throw refuse("validation", "isRequired", "This value should not be blank.", "vaultId");
  placeFor(context, vaultId, folderId ?? null, "navigate");
  const items = [...state.items.values()].filter(
    (item) => item.vaultId === vaultId && (folderId === void 0 || item.folderId === folderId) && !item.isDeleted && state.mayItem(user.id, item, "read")
  );
  return ok({ items: items.map((item) => itemSummary(context, item)) });
}
function create2(context) {
  const { state, fields } = context;
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const folderId = fields.id("folderId")?.toLowerCase() ?? null;
  const content = readContent(context, fields);
  const attachments = readAttachments(context, fields, []) ?? [];
  fields.check();
  placeFor(context, vaultId, folderId, "edit");
  const now = context.now();
  const item = {
    ...emptyContent(),
    ...content,
    attachments,
    id: state.newId(),
    vaultId,
    folderId,
    isDeleted: false,
    favoriteOf: /* @__PURE__ */ new Set(),
    access: /* @__PURE__ */ new Map(),
    createdAt: now,
    updatedAt: now
  };
  state.items.set(item.id, item);
  return created(context, { id: item.id });
}
function change(context) {
  const { behaviour, fields } = context;
  const item = changeable(context);
  const vaultId = fields.id("vaultId", { required: behaviour.patchNeedsVaultId })?.toLowerCase();
  const folderId = fields.id("folderId")?.toLowerCase();
  const content = readContent(context, fields);
  const sent = readAttachments(context, fields, item.attachments);
  if (vaultId !== void 0 && vaultId !== item.vaultId)
    fields.fault("vaultId", "invalidValue", "Not the item's vault.");
  fields.check();
  if (folderId !== void 0) placeFor(context, item.vaultId, folderId, "edit");
  keepSnapshot(context, item);
  if (sent !== void 0) {
    const kept = behaviour.patchAttachments === "append" ? item.attachments : [];
    item.attachments = [.../* @__PURE__ */ new Set([...kept, ...sent])];
  }
  Object.assign(item, content, { updatedAt: context.now() });
  if (fields.has("folderId")) item.folderId = folderId ?? null;
  return done(context);
}
function changeable(context) {
  const { behaviour } = context;
  const id = context.param("id");
  const item = existingItem(context, id);
  return behaviour.shortcutGivesEditing && reachesByShortcut(context, item, "edit") ? item : itemFor(context, id, "edit");
}
function keepSnapshot({ state, user, now }, item) {
  const {
    id: itemId,
    vaultId,
    folderId,
    isDeleted,
    favoriteOf,
    access,
    createdAt,
    updatedAt,
    ...content
  } = item;
  const id = state.newId();
  state.snapshots.set(id, { ...content, id, itemId, creatorId: user.id, createdAt: now() });
}
function remove2(context) {
  const { state } = context;
  const item = itemFor(context, context.param("id"), "edit");
  if (item.isDeleted) throw missing("Item");
  item.isDeleted = true;
  const binItemId = state.newId();
  state.bin.set(binItemId, { id: binItemId, kind: "item", objectId: item.id });
  return ok({ binItemId });
}
function move2(context) {
  const { state, behaviour, fields } = context;
  const item = itemFor(context, context.param("id"), "edit");
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const folderId = fields.id("folderId")?.toLowerCase() ?? null;
  const leaves = vaultId !== item.vaultId;
  const keyEncrypted = fields.cipher("keyEncrypted", cipherForm(context), {
    required: leaves && state.encryption
  });
  fields.check();
  placeFor(context, vaultId, folderId, "edit");
  item.vaultId = vaultId;
  item.folderId = folderId;
  if (keyEncrypted !== void 0 && behaviour.moveTakesKey) item.keyEncrypted = keyEncrypted;
  return done(context);
}
function attachment(context) {
  const item = existingItem(context, context.param("id"));
  if (!mayReadAttachments(context, item)) throw forbidden();
  const found2 = item.attachments.find(({ id: id2 }) => id2 === context.param("attachmentId"));
  if (found2 === void 0) throw missing("Attachment");
  const { id, name, encryptedKey, encryptedData, hash } = found2;
  return ok({ id, itemId: item.id, name, encryptedKey, encryptedData, hash });
}
function mayReadAttachments(context, item) {
  const { state, behaviour, user } = context;
  if (state.mayItem(user.id, item, "read")) return true;
  if ([...state.inbox.values()].some((sent) => sent.itemId === item.id && sent.recipientId === user.id))
    return true;
  return behaviour.shortcutGivesAttachments && reachesByShortcut(context, item, "read");
}
function reachesByShortcut({ state, user }, item, wanted) {
  return [...state.shortcuts.values()].some(
    ({ itemId, vaultId, folderId }) => itemId === item.id && reaches(state.accessAt(user.id, vaultId, folderId), wanted)
  );
}
var ITEM_ROUTES;
var init_items = __esm({
  "src/emulator/routes/items.ts"() {
    "use strict";
    init_answers();
    init_item_fields();
    init_lookup();
    init_state();
    init_views();
    init_reply();
    ITEM_ROUTES = [
      { method: "GET", pattern: "items", handle: list },
      { method: "POST", pattern: "items", handle: create2 },
      {
        method: "GET",
        pattern: "items/:id",
        handle: (context) => ok(itemView(context, itemFor(context, context.param("id"), "read")))
      },
      { method: "PATCH", pattern: "items/:id", handle: change },
      { method: "DELETE", pattern: "items/:id", handle: remove2 },
      { method: "POST", pattern: "items/:id/move", handle: move2 },
      { method: "GET", pattern: "items/:id/attachment/:attachmentId", handle: attachment }
    ];
  }
});

// src/emulator/routes/links.ts
function create3(context) {
  const { state, fields, user, request } = context;
  const itemId = fields.id("itemId", { required: true })?.toLowerCase() ?? "";
  const shortcutId = fields.id("shortcutId")?.toLowerCase() ?? null;
  const type = fields.requiredText("type");
  const expirationTime = fields.requiredText("expirationTime");
  const keyHash = fields.text("keyHash", { required: state.encryption }) ?? null;
  const keyEncrypted = fields.cipher("keyEncrypted", cipherForm(context), { required: state.encryption }) ?? null;
  const itemData = fields.object("itemData", { required: true });
  if (itemData !== void 0) {
    readContent(context, itemData);
    readKeys(context, itemData, itemId);
  }
  fields.check();
  if (!TYPES.includes(type)) throw invalid("type", "Unknown link type.");
  if (!EXPIRATION_TIMES.includes(expirationTime)) throw invalid("expirationTime", "Unknown expiration time.");
  if (shortcutId === null) itemFor(context, itemId, "read");
  else if (shortcutFor(context, shortcutId, "read").itemId !== existingItem(context, itemId).id) {
    throw invalid("shortcutId", "The shortcut is not the item's.");
  }
  const id = state.newId();
  const url = `${request.origin}/links/${(0, import_node_crypto5.randomBytes)(16).toString("hex")}`;
  const link = {
    id,
    url,
    itemId,
    shortcutId,
    creatorId: user.id,
    type,
    expirationTime,
    keyHash,
    keyEncrypted,
    itemData: request.body.itemData
  };
  state.links.set(id, link);
  return created(context, { url });
}
function readKeys(context, itemData, itemId) {
  const present = context.state.items.get(itemId)?.attachments ?? [];
  for (const entry of itemData.objects("attachments") ?? []) {
    const id = entry.requiredText("id");
    entry.requiredText("name");
    entry.cipher("encryptedKey", cipherForm(context), { required: true });
    if (!present.some((attachment3) => attachment3.id === id)) {
      entry.fault("id", "notFound", "The item has no such attachment.");
    }
  }
}
var import_node_crypto5, TYPES, EXPIRATION_TIMES, LINK_ROUTES;
var init_links = __esm({
  "src/emulator/routes/links.ts"() {
    "use strict";
    import_node_crypto5 = require("node:crypto");
    init_answers();
    init_item_fields();
    init_lookup();
    init_reply();
    TYPES = ["single_use", "reusable"];
    EXPIRATION_TIMES = ["1 hour", "1 week", "1 month", "unlimited"];
    LINK_ROUTES = [
      { method: "POST", pattern: "links", handle: create3 },
      {
        method: "GET",
        pattern: "links",
        handle({ state, user }) {
          const own = [...state.links.values()].filter(({ creatorId }) => creatorId === user.id);
          return ok({
            items: own.map(({ id, url, itemId, type, expirationTime }) => ({
              id,
              url,
              itemId,
              type,
              expirationTime
            }))
          });
        }
      }
    ];
  }
});

// src/emulator/routes/search.ts
function matcher({ state, behaviour, query }) {
  const text = query.text("query")?.toLowerCase() ?? "";
  const tags = query.texts("tags");
  const colors = query.texts("colorCodes").map(Number);
  const vaultIds = query.ids("vaultIds");
  const folderIds = query.ids("folderIds");
  const inVault = ({ vaultId, folderId }) => vaultIds.length === 0 || vaultIds.includes(vaultId) && (behaviour.vaultFilterDescends || folderId === null);
  const inFolder = ({ folderId }) => folderIds.length === 0 || folderIds.some((id) => behaviour.folderFilterDescends ? state.isWithin(folderId, id) : folderId === id);
  const hasTags = (item) => {
    if (tags.length === 0) return true;
    const has = (tag) => item.tags.includes(tag);
    return behaviour.tagsMatch === "all" ? tags.every(has) : tags.some(has);
  };
  const hasText = ({ name, url, urls, description }) => text === "" || [name, url, description, ...urls].some((part) => part?.toLowerCase().includes(text));
  return (item, place) => inVault(place) && inFolder(place) && hasTags(item) && (colors.length === 0 || colors.includes(item.color)) && hasText(item);
}
function capped({ behaviour }, hits) {
  return behaviour.searchCap > 0 ? hits.slice(0, behaviour.searchCap) : hits;
}
var SEARCH_ROUTES;
var init_search = __esm({
  "src/emulator/routes/search.ts"() {
    "use strict";
    init_state();
    init_views();
    init_reply();
    SEARCH_ROUTES = [
      {
        method: "GET",
        pattern: "items/search",
        handle(context) {
          const { state, user } = context;
          const matches = matcher(context);
          const hits = [...state.items.values()].filter(
            (item) => !item.isDeleted && matches(item, item) && state.mayItem(user.id, item, "read")
          );
          return ok({ items: capped(context, hits).map((item) => itemSummary(context, item)) });
        }
      },
      {
        method: "GET",
        pattern: "shortcuts/search",
        handle(context) {
          const { state, user } = context;
          const matches = matcher(context);
          const hits = [...state.shortcuts.values()].flatMap((shortcut) => {
            const item = state.items.get(shortcut.itemId);
            if (item === void 0 || item.isDeleted || !matches(item, shortcut)) return [];
            const access = state.accessAt(user.id, shortcut.vaultId, shortcut.folderId);
            return reaches(access, "read") ? [{ item, shortcut }] : [];
          });
          const items = capped(context, hits).map(({ item, shortcut }) => ({
            ...itemSummary(context, item),
            shortcut: shortcutView(shortcut, state),
            path: state.pathOf(shortcut.vaultId, shortcut.folderId)
          }));
          return ok({ items });
        }
      }
    ];
  }
});

// src/emulator/sessions.ts
function expiryOf(session, behaviour) {
  const access = { accessTokenExpiredAt: Math.floor(session.accessTokenExpiresAt / 1e3) };
  if (behaviour.version === "7.5") return access;
  return { ...access, refreshTokenExpiredAt: Math.floor(session.refreshTokenExpiresAt / 1e3) };
}
function unauthorized() {
  return refuse("unauthenticated", "unauthorized", "Unauthorized");
}
function refused() {
  return new Refusal("refreshRefused", [{ code: "unauthorized", message: "The token cannot be refreshed" }]);
}
function bearer(authorization) {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? "";
}
function newToken() {
  return (0, import_node_crypto6.randomBytes)(32).toString("base64");
}
var import_node_crypto6, Sessions;
var init_sessions = __esm({
  "src/emulator/sessions.ts"() {
    "use strict";
    import_node_crypto6 = require("node:crypto");
    init_answers();
    Sessions = class {
      #behaviour;
      #now;
      #byAccessToken = /* @__PURE__ */ new Map();
      #byRefreshToken = /* @__PURE__ */ new Map();
      constructor(behaviour, now) {
        this.#behaviour = behaviour;
        this.#now = now;
      }
      /** Opens a session for a user: with fresh tokens, or with those given. */
      open(userId, given = {}, clientType = "api") {
        const session = {
          id: (0, import_node_crypto6.randomBytes)(12).toString("hex"),
          userId,
          clientType,
          accessToken: given.accessToken ?? newToken(),
          refreshToken: given.refreshToken ?? newToken(),
          accessTokenExpiresAt: this.#now() + this.#behaviour.accessTokenSeconds * 1e3,
          refreshTokenExpiresAt: this.#now() + this.#behaviour.refreshTokenSeconds * 1e3,
          isRevoked: false
        };
        this.#byAccessToken.set(session.accessToken, session);
        this.#byRefreshToken.set(session.refreshToken, session);
        return session;
      }
      /** The session of an `Authorization` header. Throws the 401 that fits. */
      authenticate(authorization) {
        const session = this.#byAccessToken.get(bearer(authorization));
        if (session === void 0 || session.isRevoked) throw unauthorized();
        if (session.accessTokenExpiresAt <= this.#now()) {
          throw refuse("unauthenticated", "accessTokenExpired", "Access token expired");
        }
        return session;
      }
      /** The session of an access token, whatever its state: for tests, and for refreshing an expired one. */
      find(accessToken) {
        return this.#byAccessToken.get(accessToken);
      }
      /** The session of a refresh token, whatever its state. */
      findByRefreshToken(refreshToken) {
        return this.#byRefreshToken.get(refreshToken);
      }
      /** Makes the access token expired as of now. */
      expireAccessToken(accessToken) {
        this.#known(accessToken).accessTokenExpiresAt = this.#now();
      }
      /** Makes the refresh token of the session that has this access token expired as of now. */
      expireRefreshToken(accessToken) {
        this.#known(accessToken).refreshTokenExpiresAt = this.#now();
      }
      /** Ends the session that has this access token: both tokens are dead, and answered with a plain 401. */
      revoke(accessToken) {
        const session = this.#known(accessToken);
        session.isRevoked = true;
        this.#byAccessToken.delete(session.accessToken);
        this.#byRefreshToken.delete(session.refreshToken);
      }
      /** `POST /sessions/refresh`: a new pair; the old pair is dead. */
      refreshPair(authorization, refreshToken) {
        const session = this.#refreshable(refreshToken);
        if (this.#behaviour.refreshNeedsAccessToken && bearer(authorization) !== session.accessToken)
          throw refused();
        this.#renew(session, { access: true, refresh: true });
        return session;
      }
      /** `POST /sessions/refresh-access-token`: a new access token; the refresh token stays. */
      refreshAccessToken(accessToken) {
        const session = this.#byAccessToken.get(accessToken);
        if (session === void 0 || session.isRevoked || session.clientType !== "api") throw refused();
        const isExpired = session.accessTokenExpiresAt <= this.#now();
        if (isExpired && !this.#behaviour.refreshAccessTokenTakesExpired) throw refused();
        this.#renew(session, { access: true, refresh: false });
        if (!this.#behaviour.refreshAccessTokenKillsOld) {
          this.#byAccessToken.set(accessToken, { ...session, accessToken });
        }
        return session;
      }
      /** `POST /sessions/refresh-refresh-token`: a new refresh token; the access token stays. */
      refreshRefreshToken(refreshToken) {
        const session = this.#refreshable(refreshToken);
        if (session.clientType !== "api") throw refused();
        this.#renew(session, { access: false, refresh: true });
        return session;
      }
      #refreshable(refreshToken) {
        const session = this.#byRefreshToken.get(refreshToken);
        if (session === void 0 || session.isRevoked || session.refreshTokenExpiresAt <= this.#now())
          throw refused();
        return session;
      }
      #renew(session, which) {
        if (which.access) {
          this.#byAccessToken.delete(session.accessToken);
          session.accessToken = newToken();
          session.accessTokenExpiresAt = this.#now() + this.#behaviour.accessTokenSeconds * 1e3;
          this.#byAccessToken.set(session.accessToken, session);
        }
        if (which.refresh) {
          this.#byRefreshToken.delete(session.refreshToken);
          session.refreshToken = newToken();
          session.refreshTokenExpiresAt = this.#now() + this.#behaviour.refreshTokenSeconds * 1e3;
          this.#byRefreshToken.set(session.refreshToken, session);
        }
      }
      #known(accessToken) {
        const session = this.#byAccessToken.get(accessToken);
        if (session === void 0) throw new Error("No session of the emulator has this access token.");
        return session;
      }
    };
  }
});

// src/emulator/routes/sessions.ts
function sessionInfo(session, expiry) {
  return { id: session.id, userId: session.userId, clientType: session.clientType, ...expiry };
}
function needsTokenEndpoints({ behaviour }) {
  if (behaviour.version === "7.5") throw refuse("missing", "notFound", "Route not found");
}
var REFRESH_ROUTES, SESSION_ROUTES;
var init_sessions2 = __esm({
  "src/emulator/routes/sessions.ts"() {
    "use strict";
    init_answers();
    init_master_key_hash();
    init_sessions();
    init_reply();
    REFRESH_ROUTES = [
      {
        method: "POST",
        pattern: "sessions/refresh",
        open: true,
        handle(context) {
          const { state, behaviour, sessions, request, fields } = context;
          const refreshToken = fields.requiredText("refreshToken");
          fields.check();
          const owner = sessions.findByRefreshToken(refreshToken)?.userId;
          const user = owner === void 0 ? void 0 : state.users.get(owner);
          if (user !== void 0)
            checkMasterKeyHash(request, user, state, { ...behaviour, requireMasterKeyHash: false });
          const session = sessions.refreshPair(request.authorization, refreshToken);
          return ok({
            accessToken: session.accessToken,
            refreshToken: session.refreshToken,
            ...expiryOf(session, behaviour)
          });
        }
      },
      {
        method: "POST",
        pattern: "sessions/refresh-access-token",
        open: true,
        handle(context) {
          needsTokenEndpoints(context);
          const accessToken = context.fields.requiredText("accessToken");
          context.fields.check();
          const session = context.sessions.refreshAccessToken(accessToken);
          const { accessTokenExpiredAt } = expiryOf(session, context.behaviour);
          return ok({ accessToken: session.accessToken, accessTokenExpiredAt });
        }
      },
      {
        method: "POST",
        pattern: "sessions/refresh-refresh-token",
        open: true,
        handle(context) {
          needsTokenEndpoints(context);
          const refreshToken = context.fields.requiredText("refreshToken");
          context.fields.check();
          const session = context.sessions.refreshRefreshToken(refreshToken);
          const { refreshTokenExpiredAt } = expiryOf(session, context.behaviour);
          return ok({ refreshToken: session.refreshToken, refreshTokenExpiredAt });
        }
      }
    ];
    SESSION_ROUTES = [
      {
        method: "GET",
        pattern: "sessions/current/info",
        hash: "ignored",
        handle: ({ session, behaviour }) => ok(sessionInfo(session, expiryOf(session, behaviour)))
      }
    ];
  }
});

// src/emulator/routes/shortcuts.ts
function read(context) {
  const { state } = context;
  const shortcut = shortcutFor(context, context.param("id"), "read");
  const item = existingItem(context, shortcut.itemId);
  if (item.isDeleted) throw missing("Item");
  return ok({
    ...itemFields(context, item),
    shortcut: shortcutView(shortcut, state),
    path: state.pathOf(shortcut.vaultId, shortcut.folderId)
  });
}
function create4(context) {
  const { state, fields, user } = context;
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const folderId = fields.id("folderId")?.toLowerCase() ?? null;
  const itemId = fields.id("itemId", { required: true })?.toLowerCase() ?? "";
  const keyEncrypted = fields.cipher("keyEncrypted", cipherForm(context), { required: state.encryption }) ?? null;
  fields.check();
  itemFor(context, itemId, "read");
  placeFor(context, vaultId, folderId, "edit");
  const shortcut = {
    id: state.newId(),
    itemId,
    vaultId,
    folderId,
    keyEncrypted,
    creatorId: user.id
  };
  state.shortcuts.set(shortcut.id, shortcut);
  return created(context, { id: shortcut.id });
}
function remove3(context) {
  const shortcut = shortcutFor(context, context.param("id"), "edit");
  context.state.shortcuts.delete(shortcut.id);
  return done(context);
}
var SHORTCUT_ROUTES;
var init_shortcuts = __esm({
  "src/emulator/routes/shortcuts.ts"() {
    "use strict";
    init_answers();
    init_item_fields();
    init_lookup();
    init_views();
    init_reply();
    SHORTCUT_ROUTES = [
      { method: "POST", pattern: "shortcuts", handle: create4 },
      { method: "GET", pattern: "shortcuts/:id", handle: read },
      { method: "DELETE", pattern: "shortcuts/:id", handle: remove3 }
    ];
  }
});

// src/emulator/routes/snapshots.ts
function snapshotView({ state, behaviour }, snapshot) {
  return {
    id: snapshot.id,
    itemId: snapshot.itemId,
    name: snapshot.name,
    login: snapshot.login,
    passwordEncrypted: snapshot.passwordEncrypted,
    url: snapshot.url,
    ...behaviour.urlsField ? { urls: snapshot.urls } : {},
    customs: snapshot.customs,
    tags: snapshot.tags,
    attachments: attachmentsView(snapshot),
    creatorId: snapshot.creatorId,
    createdAt: snapshot.createdAt,
    keyEncrypted: snapshot.keyEncrypted,
    description: snapshot.description,
    fieldsOrder: snapshot.fieldsOrder,
    creator: personView(state.users.get(snapshot.creatorId))
  };
}
function attachment2(context) {
  const snapshot = context.state.snapshots.get(context.param("snapshotId"));
  if (snapshot === void 0) throw missing("Snapshot");
  itemFor(context, snapshot.itemId, "read");
  const found2 = snapshot.attachments.find(({ id: id2 }) => id2 === context.param("attachmentId"));
  if (found2 === void 0) throw missing("Attachment");
  const { id, name, encryptedKey, encryptedData, hash } = found2;
  return ok({ id, snapshotId: snapshot.id, name, encryptedKey, encryptedData, hash });
}
var SNAPSHOT_ROUTES;
var init_snapshots = __esm({
  "src/emulator/routes/snapshots.ts"() {
    "use strict";
    init_answers();
    init_lookup();
    init_views();
    init_reply();
    SNAPSHOT_ROUTES = [
      {
        method: "GET",
        pattern: "items/:id/snapshots",
        handle(context) {
          const item = itemFor(context, context.param("id"), "read");
          const snapshots = [...context.state.snapshots.values()].filter(({ itemId }) => itemId === item.id);
          return ok({ items: snapshots.map((snapshot) => snapshotView(context, snapshot)) });
        }
      },
      {
        method: "GET",
        pattern: "items/:id/snapshot/:snapshotId",
        handle(context) {
          const item = itemFor(context, context.param("id"), "read");
          const snapshot = context.state.snapshots.get(context.param("snapshotId"));
          if (snapshot?.itemId !== item.id) throw missing("Snapshot");
          return ok(snapshotView(context, snapshot));
        }
      },
      { method: "GET", pattern: "snapshots/:snapshotId/attachment/:attachmentId", handle: attachment2 }
    ];
  }
});

// src/emulator/routes/users.ts
function userView(user) {
  const { roleId, groupIds, isServiceAccount, isBlocked } = user;
  return { ...personView(user), userRoleId: roleId, userGroupIds: groupIds, isServiceAccount, isBlocked };
}
function userOf({ state, param }) {
  const user = state.users.get(param("id"));
  if (user === void 0) throw missing("User");
  return user;
}
function managed(context) {
  needsManager(context);
  return userOf(context);
}
function needsManager({ state, user }) {
  if (!MANAGERS.includes(state.roles.get(user.roleId)?.code ?? "")) throw forbidden();
}
function create5(context) {
  const { state, fields } = context;
  needsManager(context);
  const needsKey = { required: state.encryption };
  const login = fields.requiredText("login", { filled: true });
  const roleId = fields.id("userRoleId", { required: true })?.toLowerCase() ?? "";
  const password = fields.requiredText("password", { filled: true });
  const masterKeyHash = fields.text("masterKeyHash", needsKey) ?? null;
  const masterKeyOptions = fields.text("masterKeyOptions", needsKey) ?? null;
  const keys = fields.object("keys", needsKey);
  const publicKey = keys?.requiredText("public") ?? null;
  const privateKeyEncrypted = keys?.cipher("privateEncrypted", cipherForm(context), { required: true }) ?? null;
  const email = fields.text("email") ?? "";
  const fullName = fields.text("fullName") ?? "";
  const groupIds = fields.texts("userGroupIds") ?? [];
  fields.check();
  if (!state.roles.has(roleId)) throw invalid("userRoleId", "Unknown role.");
  if ([...state.users.values()].some((user2) => user2.login === login))
    throw refuse("takenLogin", "invalidValue", "The login is taken.", "login");
  const user = {
    id: state.newId(),
    login,
    email,
    fullName,
    roleId,
    groupIds,
    isServiceAccount: false,
    isBlocked: false,
    twoFactorRequired: false,
    passwordHash: sha256Hex(password),
    masterKeyHash,
    masterKeyOptions,
    publicKey,
    privateKeyEncrypted
  };
  state.users.set(user.id, user);
  return created(context, { id: user.id });
}
function change2(context) {
  const { fields, state } = context;
  const user = managed(context);
  const email = fields.text("email");
  const fullName = fields.text("fullName");
  const roleId = fields.id("userRoleId")?.toLowerCase();
  const groupIds = fields.texts("userGroupIds");
  fields.check();
  if (roleId !== void 0 && !state.roles.has(roleId)) throw invalid("userRoleId", "Unknown role.");
  user.email = email ?? user.email;
  user.fullName = fullName ?? user.fullName;
  user.roleId = roleId ?? user.roleId;
  user.groupIds = groupIds ?? user.groupIds;
  return done(context);
}
function block(context, isBlocked) {
  managed(context).isBlocked = isBlocked;
  return done(context);
}
var MANAGERS, USER_ROUTES;
var init_users = __esm({
  "src/emulator/routes/users.ts"() {
    "use strict";
    init_master_key();
    init_answers();
    init_item_fields();
    init_views();
    init_reply();
    MANAGERS = ["owner", "admin"];
    USER_ROUTES = [
      {
        method: "GET",
        pattern: "users/keys",
        handle({ user }) {
          const { publicKey, privateKeyEncrypted } = user;
          const keys = publicKey === null ? null : { public: publicKey, privateEncrypted: privateKeyEncrypted };
          return ok({ id: user.id, keys });
        }
      },
      {
        method: "GET",
        pattern: "users/master-key/options",
        hash: "ignored",
        handle: ({ user }) => ok({ masterKeyOptions: user.masterKeyOptions })
      },
      {
        method: "GET",
        pattern: "users/master-key/new-options",
        handle({ state }) {
          const { iterations, bytes, digest } = state.settings.masterKey;
          return ok({ salt: state.newId(), iterations, bytes, digest });
        }
      },
      {
        method: "GET",
        pattern: "users",
        handle: ({ state }) => ok({ items: [...state.users.values()].map(userView) })
      },
      { method: "POST", pattern: "users", handle: create5 },
      { method: "GET", pattern: "users/:id", handle: (context) => ok(userView(userOf(context))) },
      { method: "PATCH", pattern: "users/:id", handle: change2 },
      {
        method: "DELETE",
        pattern: "users/:id",
        handle(context) {
          context.state.users.delete(managed(context).id);
          return done(context);
        }
      },
      { method: "POST", pattern: "users/:id/block", handle: (context) => block(context, true) },
      { method: "POST", pattern: "users/:id/unblock", handle: (context) => block(context, false) },
      {
        method: "GET",
        pattern: "users/:id/public-key",
        handle: (context) => ok({ publicKey: userOf(context).publicKey })
      },
      {
        method: "GET",
        pattern: "user-roles",
        handle: ({ state }) => ok({ items: [...state.roles.values()] })
      },
      {
        method: "GET",
        pattern: "user-groups",
        handle: ({ state }) => ok({ items: [...state.groups.values()] })
      },
      {
        method: "GET",
        pattern: "user-groups/:id",
        handle({ state, param }) {
          const group = state.groups.get(param("id"));
          if (group === void 0) throw missing("User group");
          const users = [...state.users.values()].filter(({ groupIds }) => groupIds.includes(group.id));
          return ok({ ...group, users: users.map(personView) });
        }
      }
    ];
  }
});

// src/emulator/routes/vaults.ts
function vaultView(context, vault) {
  const { state, user } = context;
  const access = vault.access.get(user.id) ?? "none";
  return {
    id: vault.id,
    name: vault.name,
    typeId: vault.typeId,
    permissions: ["navigate", "read", "edit", "admin"].filter((level) => reaches(access, level)),
    masterKeyEncrypted: vaultKeyFor(context, vault.id),
    isVisible: true,
    directoryAccess: {
      access,
      userId: user.id,
      foldersAmount: countFolders(state.folders.values(), vault.id)
    }
  };
}
function countFolders(folders, vaultId) {
  return [...folders].filter((folder) => folder.vaultId === vaultId).length;
}
function create6(context) {
  const { state, fields, user } = context;
  const form = cipherForm(context) === "any" ? "any" : "base64";
  const needsKey = { required: state.encryption };
  const name = fields.requiredText("name", { filled: true });
  const masterKeyEncrypted = fields.cipher("masterKeyEncrypted", form, needsKey);
  const masterKeyHash = fields.text("masterKeyHash", needsKey) ?? null;
  const salt = fields.text("salt", needsKey) ?? null;
  const typeId = fields.id("typeId", { required: state.features.includes("vaultType") })?.toLowerCase() ?? null;
  const sent = fields.object("administratorsKeys", { required: typeId !== null });
  const keys = new Map(sent?.names().map((id) => [id, sent.cipher(id, form, { required: true }) ?? ""]));
  fields.check();
  const administrators = administratorsOf(context, typeId);
  const lacking = state.encryption ? administrators.find((id) => !keys.has(id)) : void 0;
  if (lacking !== void 0)
    throw invalid(`administratorsKeys.${lacking}`, "The administrator's key is missing.");
  const vault = {
    id: state.newId(),
    name,
    typeId,
    masterKeyHash,
    salt,
    keys: /* @__PURE__ */ new Map(),
    access: new Map([...administrators, user.id].map((id) => [id, "admin"])),
    createdAt: context.now()
  };
  for (const id of administrators) {
    const key = keys.get(id);
    if (state.encryption && key !== void 0) vault.keys.set(id, key);
  }
  if (state.encryption && masterKeyEncrypted) vault.keys.set(user.id, masterKeyEncrypted);
  state.vaults.set(vault.id, vault);
  return created(context, { id: vault.id });
}
function administratorsOf({ state }, typeId) {
  if (typeId === null) return [];
  const type = state.vaultTypes.get(typeId);
  if (type === void 0) throw invalid("typeId", "Unknown vault type.");
  return type.administratorIds;
}
function remove4(context) {
  const { state } = context;
  const { id } = vaultFor(context, context.param("id"), "admin");
  state.vaults.delete(id);
  for (const group of [state.folders, state.items, state.shortcuts]) {
    for (const entry of group.values()) if (entry.vaultId === id) group.delete(entry.id);
  }
  return done(context);
}
var VAULT_ROUTES;
var init_vaults = __esm({
  "src/emulator/routes/vaults.ts"() {
    "use strict";
    init_answers();
    init_item_fields();
    init_lookup();
    init_state();
    init_views();
    init_reply();
    VAULT_ROUTES = [
      {
        method: "GET",
        pattern: "vaults",
        handle(context) {
          const { state, user } = context;
          const mine = [...state.vaults.values()].filter(
            (vault) => reaches(vault.access.get(user.id) ?? "none", "navigate")
          );
          return ok({ items: mine.map((vault) => vaultView(context, vault)) });
        }
      },
      { method: "POST", pattern: "vaults", handle: create6 },
      {
        method: "GET",
        pattern: "vaults/:id",
        handle: (context) => ok(vaultView(context, vaultFor(context, context.param("id"), "navigate")))
      },
      {
        method: "POST",
        pattern: "vaults/:id",
        handle(context) {
          const vault = vaultFor(context, context.param("id"), "admin");
          const name = context.fields.requiredText("name", { filled: true });
          context.fields.check();
          vault.name = name;
          return done(context);
        }
      },
      { method: "DELETE", pattern: "vaults/:id", handle: remove4 },
      {
        method: "GET",
        pattern: "vault-types/all",
        handle({ state }) {
          return ok({ items: [...state.vaultTypes.values()].map(({ id, name, code }) => ({ id, name, code })) });
        }
      },
      {
        method: "GET",
        pattern: "vault-types/:id/administrators",
        handle(context) {
          const type = context.state.vaultTypes.get(context.param("id"));
          if (type === void 0) throw missing("Vault type");
          const items = type.administratorIds.map((id) => ({
            id,
            publicKey: context.state.users.get(id)?.publicKey ?? null
          }));
          return ok({ items });
        }
      }
    ];
  }
});

// src/emulator/routes/index.ts
var ROUTES;
var init_routes = __esm({
  "src/emulator/routes/index.ts"() {
    "use strict";
    init_app();
    init_batch();
    init_folders();
    init_inbox();
    init_items();
    init_links();
    init_search();
    init_sessions2();
    init_shortcuts();
    init_snapshots();
    init_users();
    init_vaults();
    ROUTES = [
      ...REFRESH_ROUTES,
      ...SESSION_ROUTES,
      ...APP_ROUTES,
      ...BATCH_ROUTES,
      ...SEARCH_ROUTES,
      ...ITEM_ROUTES,
      ...SNAPSHOT_ROUTES,
      ...SHORTCUT_ROUTES,
      ...INBOX_ROUTES,
      ...LINK_ROUTES,
      ...VAULT_ROUTES,
      ...FOLDER_ROUTES,
      ...USER_ROUTES
    ];
  }
});

// src/emulator/api.ts
function splitUrl(url) {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}
function isOpen(route) {
  return "open" in route;
}
var PREFIX, Api;
var init_api = __esm({
  "src/emulator/api.ts"() {
    "use strict";
    init_answers();
    init_fields();
    init_master_key_hash();
    init_query();
    init_router();
    init_routes();
    init_sessions();
    PREFIX = "/api/v1/";
    Api = class {
      #state;
      #behaviour;
      #sessions;
      #now;
      #router = new Router(ROUTES);
      constructor(state, behaviour, sessions, now) {
        this.#state = state;
        this.#behaviour = behaviour;
        this.#sessions = sessions;
        this.#now = now;
      }
      /** Answers a request. Never throws: what goes wrong is an answer too. */
      handle(request, hooks) {
        return this.#answer(() => this.#dispatch(request, void 0, hooks));
      }
      #answer(run2) {
        try {
          return run2();
        } catch (error) {
          const refusal = error instanceof Refusal ? error : refuse("internal", "internalError", `Emulator: ${String(error)}`);
          return refusalAnswer(refusal, this.#behaviour);
        }
      }
      #dispatch(request, outer, hooks) {
        const [path, query] = splitUrl(request.url);
        if (!path.startsWith(PREFIX)) throw refuse("missing", "notFound", "Route not found");
        const { route, params } = this.#router.match(request.method, path.slice(PREFIX.length));
        const context = {
          state: this.#state,
          behaviour: this.#behaviour,
          sessions: this.#sessions,
          request,
          query: new Query(query),
          fields: new Fields(request.body),
          param: (name) => params.get(name) ?? "",
          now: () => Math.floor(this.#now() / 1e3),
          inner: () => {
            throw refuse("validation", "invalidValue", "A batch cannot hold a batch");
          }
        };
        if (isOpen(route)) return route.handle(context);
        const { user, session } = outer ?? this.#authenticate(request, route.hash !== "ignored");
        if (outer === void 0) {
          context.inner = (inner) => {
            const seen = { method: inner.method, path: splitUrl(inner.url)[0] };
            const answer = hooks.before(seen) ?? this.#answer(() => this.#dispatch({ ...request, ...inner }, { user, session }, hooks));
            hooks.after(seen, answer);
            return answer;
          };
        }
        return route.handle({ ...context, user, session });
      }
      #authenticate(request, checksHash) {
        const session = this.#sessions.authenticate(request.authorization);
        const user = this.#state.users.get(session.userId);
        if (user === void 0 || user.isBlocked) throw unauthorized();
        if (user.twoFactorRequired) {
          throw refuse("unauthenticated", "twoFactorAuthRequired", "Two-factor authentication is required");
        }
        if (checksHash) checkMasterKeyHash(request, user, this.#state, this.#behaviour);
        return { user, session };
      }
    };
  }
});

// src/crypto/random.ts
function randomText(length, alphabet) {
  const chars = [...alphabet];
  if (chars.length < 2 || new Set(chars).size !== chars.length) {
    throw new UsageError("The set of characters needs at least two, each of them once.");
  }
  if (!Number.isInteger(length) || length < 1 || length > MAX_TEXT_LENGTH) {
    throw new UsageError(`The length must be a whole number from 1 to ${MAX_TEXT_LENGTH}.`);
  }
  const { randomInt } = nodeCrypto();
  let text = "";
  for (let i = 0; i < length; i++) text += chars[randomInt(chars.length)];
  return text;
}
function generateKey() {
  return randomText(KEY_LENGTH, KEY_ALPHABET);
}
function generateSalt() {
  return randomText(SALT_LENGTH2, KEY_ALPHABET);
}
var DIGITS, UPPERCASE, LOWERCASE, SPECIAL, KEY_ALPHABET, PASSWORD_ALPHABET, KEY_LENGTH, SALT_LENGTH2, MAX_TEXT_LENGTH;
var init_random = __esm({
  "src/crypto/random.ts"() {
    "use strict";
    init_errors();
    init_node_crypto();
    DIGITS = "0123456789";
    UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
    SPECIAL = "!@#$%^";
    KEY_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}@!`;
    PASSWORD_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}${SPECIAL}`;
    KEY_LENGTH = 100;
    SALT_LENGTH2 = 32;
    MAX_TEXT_LENGTH = 1e4;
  }
});

// src/crypto/pieces.ts
var NOTHING, Memory, Base64Encoder, Base32cEncoder, Cut, SMALL;
var init_pieces = __esm({
  "src/crypto/pieces.ts"() {
    "use strict";
    init_base32c();
    NOTHING = /* @__PURE__ */ Buffer.alloc(0);
    Memory = class {
      #bytes = NOTHING;
      /** At least `size` bytes, with anything in them. */
      of(size) {
        if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size);
        return this.#bytes;
      }
    };
    Base64Encoder = class {
      #cut = new Cut(3);
      #memory = new Memory();
      write(piece) {
        return this.#encode(this.#cut.write(piece));
      }
      end() {
        return this.#encode(this.#cut.rest);
      }
      #encode(bytes) {
        const base64 = bytes.toString("base64");
        const memory = this.#memory.of(base64.length);
        return memory.subarray(0, memory.write(base64, "latin1"));
      }
    };
    Base32cEncoder = class {
      #cut = new Cut(5);
      #memory = new Memory();
      write(piece) {
        return this.#encode(this.#cut.write(piece));
      }
      end() {
        return this.#encode(this.#cut.rest);
      }
      #encode(bytes) {
        return encodeBase32cBytes(bytes, this.#memory.of(bytes.length * 2));
      }
    };
    Cut = class {
      rest = NOTHING;
      #size;
      constructor(size) {
        this.#size = size;
      }
      write(piece) {
        const all = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
        const whole = all.length - all.length % this.#size;
        this.rest = Buffer.from(all.subarray(whole));
        return all.subarray(0, whole);
      }
    };
    SMALL = 64 * 1024;
  }
});

// src/crypto/plain.ts
function encodePlain(text) {
  return utf8Bytes(text).toString("base64");
}
var init_plain = __esm({
  "src/crypto/plain.ts"() {
    "use strict";
    init_utf8();
  }
});

// src/crypto/attachment.ts
function attachmentHash(bytes) {
  const hash = new AttachmentHash();
  for (const piece of stepsOf(bytes)) hash.update(piece);
  return hash.digest();
}
function* stepsOf(bytes) {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < all.length; at += STEP) yield all.subarray(at, at + STEP);
}
function sealAttachment(bytes, itemKey) {
  const { encryptedData, ...rest } = streamAttachment(bytes, itemKey);
  return { ...rest, encryptedData: textOf(encryptedData.pieces()) };
}
function streamAttachment(bytes, itemKey) {
  if (bytes.length > MAX_ATTACHMENT_BYTES) {
    throw new UsageError("The file is larger than 5 MiB, the most that an attachment may have.");
  }
  const hash = attachmentHash(bytes);
  const base64 = () => through(stepsOf(bytes), new Base64Encoder());
  const length = base64Length(bytes.length);
  if (itemKey === null) {
    const encryptedData = {
      length: base64Length(length),
      pieces: () => through(base64(), new Base64Encoder())
    };
    return { encryptedKey: encodePlain(PLAIN_KEY), encryptedData, hash };
  }
  const key = generateKey();
  const salt = nodeCrypto().randomBytes(SALT_LENGTH);
  const encryptedLength = HEADER_LENGTH + length - length % BLOCK + BLOCK;
  return {
    encryptedKey: encryptString(key, itemKey),
    encryptedData: {
      length: Math.ceil(base64Length(encryptedLength) * 8 / 5),
      pieces: () => through(through(encrypted(base64(), key, salt), new Base64Encoder()), new Base32cEncoder())
    },
    hash
  };
}
function textOf(pieces) {
  let text = "";
  for (const piece of pieces) text += piece.toString("latin1");
  return text;
}
function base64Length(bytes) {
  return Math.ceil(bytes / 3) * 4;
}
function* through(pieces, stage) {
  for (const piece of pieces) yield stage.write(piece);
  yield stage.end();
}
function* encrypted(pieces, key, salt) {
  const { header, cipher } = cipherFor(key, salt);
  yield header;
  for (const piece of pieces) yield cipher.update(piece);
  yield cipher.final();
}
var MAX_ATTACHMENT_BYTES, PLAIN_KEY, STEP, AttachmentHash;
var init_attachment = __esm({
  "src/crypto/attachment.ts"() {
    "use strict";
    init_errors();
    init_encrypted_string();
    init_node_crypto();
    init_pieces();
    init_plain();
    init_random();
    MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
    PLAIN_KEY = "a".repeat(32);
    STEP = 48 * 1024;
    AttachmentHash = class {
      #hash = nodeCrypto().createHash("sha256");
      update(bytes) {
        this.#hash.update(bytes.toString("latin1"), "utf8");
      }
      digest() {
        return this.#hash.digest("hex");
      }
    };
  }
});

// src/crypto/rsa.ts
function readPrivateKey(pem) {
  return readKey("private", () => nodeCrypto().createPrivateKey(pem));
}
function readKey(kind, read3) {
  try {
    const key = read3();
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
  }
  throw new CryptoError(`The user's ${kind} key is no RSA key in PEM form.`);
}
function rsaEncrypt(text, publicKey) {
  const plain = utf8Bytes(text);
  const size = modulusBytes(publicKey);
  if (plain.length > size - PKCS1_OVERHEAD) {
    throw new CryptoError(`The text is too long for an RSA key of ${size * 8} bits.`);
  }
  const scheme = plain.length <= size - OAEP_OVERHEAD ? OAEP : { padding: PKCS1_PADDING };
  try {
    return nodeCrypto().publicEncrypt({ key: publicKey, ...scheme }, plain).toString("base64");
  } catch {
    throw new CryptoError("The public key cannot encrypt: it is damaged.");
  }
}
function generateRsaKeys(bits = 2048) {
  const options = {
    modulusLength: bits,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" }
  };
  return new Promise((resolve, reject) => {
    nodeCrypto().generateKeyPair("rsa", options, (error, publicPem, privatePem) => {
      if (error === null) resolve({ publicPem, privatePem });
      else reject(error);
    });
  });
}
function modulusBytes(key) {
  return Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
}
var PKCS1_PADDING, OAEP, OAEP_OVERHEAD, PKCS1_OVERHEAD;
var init_rsa = __esm({
  "src/crypto/rsa.ts"() {
    "use strict";
    init_errors();
    init_node_crypto();
    init_utf8();
    PKCS1_PADDING = 1;
    OAEP = { padding: 4, oaepHash: "sha256" };
    OAEP_OVERHEAD = 66;
    PKCS1_OVERHEAD = 11;
  }
});

// src/emulator/seal.ts
function sealText(text, key) {
  return key === null ? encodePlain(text) : encryptString(text, key);
}
function sealForUser(text, publicKey, padding) {
  if (padding === "oaep") return rsaEncrypt(text, publicKey);
  const scheme = { key: publicKey, padding: import_node_crypto10.constants.RSA_PKCS1_PADDING };
  return (0, import_node_crypto10.publicEncrypt)(scheme, Buffer.from(text, "utf8")).toString("base64");
}
function sealContent(content, itemKey, keyEncrypted, attachmentId) {
  const url = content.url ?? content.urls?.[0] ?? null;
  return {
    name: content.name ?? "",
    login: content.login ?? null,
    url,
    urls: [...content.urls ?? (url ? [url] : [])],
    description: content.description ?? null,
    tags: [...content.tags ?? []],
    color: content.color ?? 0,
    customs: (content.customs ?? []).map(({ name, value, type }) => ({
      name: sealText(name, itemKey),
      value: value === null ? null : sealText(value, itemKey),
      type: sealText(type ?? "text", itemKey)
    })),
    passwordEncrypted: typeof content.password === "string" ? sealText(content.password, itemKey) : null,
    keyEncrypted,
    attachments: (content.attachments ?? []).map((file) => sealFile(file, itemKey, attachmentId(file))),
    fieldsOrder: content.fieldsOrder === void 0 ? null : [...content.fieldsOrder]
  };
}
function sealFile(file, itemKey, id) {
  const bytes = file.base64 === void 0 ? Buffer.from(file.text ?? "", "utf8") : Buffer.from(file.base64, "base64");
  return { id, name: file.name, ...sealAttachment(bytes, itemKey) };
}
var import_node_crypto10;
var init_seal = __esm({
  "src/emulator/seal.ts"() {
    "use strict";
    import_node_crypto10 = require("node:crypto");
    init_attachment();
    init_encrypted_string();
    init_plain();
    init_rsa();
  }
});

// src/emulator/build/draft.ts
function ownerOf({ seed, ids }) {
  return found(ids.users, seed.users[0]?.name ?? "");
}
function accessOf({ ids }, access = {}) {
  return new Map(Object.entries(access).map(([user, level]) => [found(ids.users, user), level]));
}
function found(ids, name) {
  const id = Object.hasOwn(ids, name) ? ids[name] : void 0;
  if (id === void 0) throw wrongSeed(`it names "${name}", which it does not define`);
  return id;
}
function wrongSeed(what) {
  return new UsageError(`The seed cannot be built: ${what}.`);
}
var init_draft = __esm({
  "src/emulator/build/draft.ts"() {
    "use strict";
    init_errors();
  }
});

// src/emulator/build/shared.ts
function addShared(draft) {
  for (const { shortcut, place } of draft.shortcuts) addShortcut(draft, shortcut, place);
  for (const entry of draft.seed.inbox ?? []) {
    const itemId = found(draft.ids.items, entry.item);
    const recipientId = found(draft.ids.users, entry.to);
    const id = entry.id ?? seededId("inbox", `${entry.item}\0${entry.to}`);
    const itemKey = draft.itemKeys.get(itemId) ?? null;
    const publicKey = draft.keys.get(entry.to)?.publicKey;
    draft.ids.inbox[entry.ref ?? entry.item] = id;
    draft.state.inbox.set(id, {
      id,
      itemId,
      recipientId,
      senderId: entry.from === void 0 ? ownerOf(draft) : found(draft.ids.users, entry.from),
      keyEncrypted: itemKey === null || publicKey === void 0 ? null : sealForUser(itemKey, publicKey, "oaep"),
      access: entry.access ?? "read",
      createdAt: entry.createdAt ?? draft.options.now,
      isViewed: false,
      isUserNotified: true
    });
  }
  for (const link of draft.seed.links ?? []) addLink(draft, link.item, link.type, link.expirationTime);
}
function addShortcut(draft, seed, { vault, vaultKey, folderId, path }) {
  const itemId = found(draft.ids.items, seed.item);
  const itemKey = draft.itemKeys.get(itemId) ?? null;
  const id = seed.id ?? seededId("shortcut", `${path}\0${seed.ref ?? seed.item}`);
  draft.ids.shortcuts[seed.ref ?? seed.item] ??= id;
  draft.state.shortcuts.set(id, {
    id,
    itemId,
    vaultId: vault.id,
    folderId,
    keyEncrypted: itemKey === null || vaultKey === null ? null : sealText(itemKey, vaultKey),
    creatorId: ownerOf(draft)
  });
}
function addLink(draft, itemName, type = "reusable", expirationTime = "unlimited") {
  const itemId = found(draft.ids.items, itemName);
  const itemKey = draft.itemKeys.get(itemId) ?? null;
  const code = itemKey === null ? null : generateKey();
  const id = seededId("link", itemName);
  draft.state.links.set(id, {
    id,
    url: `/links/${id}`,
    itemId,
    shortcutId: null,
    creatorId: ownerOf(draft),
    type,
    expirationTime,
    keyHash: code === null ? null : sha256Hex(code),
    keyEncrypted: code === null || itemKey === null ? null : sealText(code, itemKey),
    itemData: { name: draft.state.items.get(itemId)?.name }
  });
}
var init_shared = __esm({
  "src/emulator/build/shared.ts"() {
    "use strict";
    init_master_key();
    init_random();
    init_ids();
    init_seal();
    init_draft();
  }
});

// src/emulator/test-keys.ts
var TEST_KEYS;
var init_test_keys = __esm({
  "src/emulator/test-keys.ts"() {
    "use strict";
    TEST_KEYS = {
      1024: [
        [
          "MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBALveT1Ue9O4fAiS36qDw4nX5S93WnAb7fdZ0G1eU6oXm/thc",
          "bToRdAPaXwHhts1gkCfqgJCZXl9BtVdxykfS+uKIuDKV1c5bNdaN2jrm/LMI+u2fv/ubqzNJ/igYMDAGN9Gg86pX+ytRqkzm",
          "zttcaePO1JjajgvPpJzvt/Vo9DtNAgMBAAECgYAmU5InsWsScS0ExKiPMNVib/t0RGYMXp4rdABn+69kpd1z0ldOM2VRq+kZ",
          "/yxF9d8y5XpZBZDlKgiO0F4ODRK1buAanik7/J/rVdCHMDcyOhVPUQK9UJBj1bCK6QsV/7HP8R68VbN9FfZpv7GZYKIE0T/P",
          "8e6ln6eVrYaV/mN32QJBAOEe/mpTqTA41ncjtGYqqIAWyPrb/bTieLpF8bb4G9Fjsq4Iy8EcyI2N+Y5rdiGWb8nsCZ7+WcqJ",
          "3g2zGzbTOq8CQQDVozVaHag3DYtfIYBmbZXw8lypwMEkI0m+ZMG9+Ae+4nM3uFS4V3VjReF+PGQTleLIC85Y4jqcf6Bq10Cn",
          "W/jDAkBWm3LrewYjDCrOKQlVKOIsbRejExF3Do29s/z7FFa3ZrCuLaodwDIT62Pv+721zEdzmoBVD6uBtSqdgKNeo0L3AkEA",
          "q0lE4HDAywsIAIj6yqT4QAwBsXTDJjdIy+c60xYHF8u19ynKe1Zb3vFLXwwKbQ2SmzOkCO2xcoJ9WswkoUqDQwJAXvwCW/sr",
          "ww8LTE3ta3uJMXLCBRRVSxW7Sphwdj5Gz7HWVnD8HMW6nZEQeCzjYhPPrjslq9Goy6VKIqerM7ep7A=="
        ].join(""),
        [
          "MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBAMKGNg6N8F4V64k8yn4eCgPvf5dlY90I1pqulSWrUZsVQxe3",
          "+zvI8YiFethKY0lXBzejZRiuLI85hsgJyG+ctES0+iLe8pYG6mMijfKeZqy+cgb4I1dpMhWvAvByixBxc2XJFnZjrVZxJlL2",
          "L2ASzbG/Eef23vPWVzwx3shwwN8NAgMBAAECgYEAlYMaoW0vRuGKO91htjXYdNXsN61SaF2WtSVitaVL/+sDuoNKstTr8IbH",
          "uN7UGVau0XDhD2swDJWmprH+QOstEhqTGyNSMXqF00qVg8Lv6y+0fZNXEB57eDQdnBtIVKPXC9pgp59H3fiJLkKFNrB8qb85",
          "AtG8f0DhMtaP5pqnkYECQQDrP93Sfk6f517f/R8sYF13x9TAHbCj7EQfyLcaj7leu6sbI6eIMkXBCfDQWfel5dQbNvzM9DRC",
          "HYiDg0DP+7H5AkEA0668D6jN6gOJNT8NQhIcIXw0vY70YL/HCAL9WVdzOkI7Bys1zW+nhnYpSi8iBK75fbRTAma/rHR5Rx08",
          "j67atQJALhGJvQjjGMlUeQS2sBgG9cf6T80ApHlGNfs2cEso//Y8Ycovqqo9ornxoLudla1WRiYUh4ZjHXdvHmH7tT8S8QJB",
          "AIyUywiLTtVPK9xU13U9mbkTR+NsARgPxRqpAaBH15qlSZZlOAILWPKPnrRJwQnjOoYlL8u0eS8K21BDNmkl8tECQD6YuzKx",
          "gRO+4ccUsqRnZTQEpGRpLocPTmulRpcGwPIQLAfOvLE/S48U4XBi/8+C4ESJqHoeYq3TcTc9t1puVkE="
        ].join("")
      ],
      2048: [
        [
          "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCwJcgEzd+E7cb8bYK7emKNytVV5D/BVY0/aXvsEjPEsP7O",
          "xe82rpHWxFXS/U5pz2te+mULBudDP8AXHxzHZVWVcS1fdpIBAQgRUk10w4AtutHaLYeUFBC1sfxTFMDqf0SRfkYAzZ6QMxoj",
          "Wkk4NLuXVwBaCsg3Mmk4Jb761ZNWGZsjQKMboqaqkJWLcNB0VRDqINZRoHqN69l1Y3LHtkiglOpHD7WUfuwIX/5GMM2TKCXA",
          "7DVyrcqBuvKuiBVdSa1RdswDsUrsFDGCStPy9iEuwOaFsaVAzohfhnkdszw0Zz6RGN4F+14YCBJRBiMDK78c2/s9c9JSb0hR",
          "qXRaxF8fAgMBAAECggEAE49mei4YU40J6y8H9OSevAsZjIunjsL+x9thUPImgIF9Eh4FtcdF15j+xMqvIe3QCQB6JvLRzHRw",
          "UsD4M6Yrjkg+lxq2FNl1+WJvyncJLUrREc67fvSJdHu6vskPsRqH1TY19NHgeTfLf8B/X/fvGtuk5NrMp+B3sa3zWqxLy6Qm",
          "B0VlS0oESvGVsURvcGliscsNWEEgwF5ogQscLLYiHwlb9hMWWQ85g21RWY+SCRQqwK4MhVMgQrZUZgmNlTttXbJu/6GSMmtk",
          "fVawmjZTQY828O3c7TbkSJTI7TJItP/nrqScqJIbxMMSwaSTCvSxpRnfm8IgWovcvmWOrWusJQKBgQDh1LBR7uitTpn6zhYY",
          "Q8y9dEFDE0/JT05x0lsgpcFh/BmMG0q/9+3X7c+0Cu8tiOyVoE7eHvrgoXj/e5qUFjQ5tsM+JPmmSN2xWsyo9v+LNIsx9HOy",
          "xf2ETtKUrlQPHz/pHL+lo8xHlSYAHMFhikqNZx2J6hvT0W1b/NAkecq9CwKBgQDHrfLYZ+aTVHmUtkeBcS0gShHEjPjEeAka",
          "el0tboslvnFysvPaXKXQEPddvch49ALmH2zyvjWcQ4qRn3NCz59k92HL0HNe6s/2jTfZ8KgJcx0m3qNZhx4AKVv8JRsctyOv",
          "xP+ztRYnNQ9KVsP3brkJQ4GYyhe9VSbiR4GYhRkqvQKBgHJsR6JcALy/FLnFbeCBid18aAzKXiTL8B0vzkhuc9tn1rHsqiU2",
          "Q+aichjxaVqTA/yUKyHUZJ0oc5xPTnU2AuQzPB3isjOUu+8+6G+8JqKrztNS3sR4GQnOvlfjNGgtFz7P+DK/GaQzZ/uqljkL",
          "ztZypr7YRZ0/gb+YCwZQR28dAoGBAJIAJ1OCTP6mwqswyIHl7dfxMKKlbPPCzO02UVD5xfZYFH2ISXL9USQcc7JwJNgDmucG",
          "TVQELhDO9c/aZZ2RT/u0QiaTiPf6+wpMYW0SYNtf9w3HtmqsuAvoMeDghL1vT0Gi6lBM9SC/1ClH3cvagqM6X9UG12rRizfi",
          "juilUSyFAoGAOauZ4Zx3KEVDU21f3agH5NcVPVGTjlCp/Z2bOV9hBh7peWqNGUHoDeYBYJNGnjHwRwh9OIhsQPGF6d82YXVY",
          "TUYwcY1fvwl6rHpjKShWMk187uyguGdmzHA2t6Ct95tgp584fXCMuweidI9mxolNAevNu2pKaCzsR58aFqXVHtY="
        ].join(""),
        [
          "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC9Ef1+2uXmYZeTRiX1jYQwJFUbnkibCFbS4z6EMcZK+x39",
          "/jWdNdQO4WtsORQnh5oQpGy6Jjv2R3oIdrDk047BDKR8XDVLR2qgkCiIuVN0yeZDGQfu1rnUjM2yQIs9adm/82KVnVhlHMNn",
          "ozlpM/63j/4FWEFyrbm+UhXFx5hUukoGKVGskx66ZyM7j4FwBgZ8I7meYhQiWRIWuuPEjS8ShLKCElveyTgbWEJptg0OqeUw",
          "v6FqZ+gMULl4np5DjuDnoDTFBf/93KF7z9bwHSylsexck+nmud/aBRsT3S9qHdrWX4/DNLLf74Lb3krhJf+9/SUTmt4XsaP3",
          "IH7XQG9vAgMBAAECggEAMWrl2IXLaEtizFYd7tAF2HVun1DgRlFILEfEG9ZMr2VyYeRTTBt5KUiHBNroZyqcvLPVTVRYANeO",
          "0G6BbtXS7qdoyK5rKZlph70WMyJJa3GoEyqUNbt/B8yjqO8Q1cT4aqDpSBS/uXHqqwhxJYu3DHCA4xG9zYUV0uZulWrFaINz",
          "Z/EbI0NHJiGfVjXy/SpnjnJ2SVEl+r499XHjMmOwGDKe9sOcMopNeqxiK5zaYEBggtibw4Mh7syfcrGToMDX5Ijkk0RzzM/x",
          "Y+LbsSAqnN63UTiuMVguy5fo5PrER7tiz/qeQh0U/JApN4sTCPzCGYIxXLdptZCattYsmhb3tQKBgQDkARMaZqdD2zUNx5xS",
          "s0KzUDbq6u8+lEhVhpJJY6w2R5Y37N7mZewgsXCFazEifUdQQ4zGwb1yVhFO2463d3ptpObXs6RVj5s/F/DrpOR3X971d7X0",
          "ytFhQIlNDPA6pwKs7VI2NQAu6r7jQJ/jMW4CRYJ1nZXi7zbG8r7+E6uTjQKBgQDUSRf+QKWhPOdxC7RWAOnm63tk20FoHzj+",
          "zc8WhbCj2N87iBusrTdE6BSLru3rfEdsPEsMZNjbeSjHUekyXI2smzlV86IT3RGcFI3XaOeEFLADRuBQBNmVtx3O/DUorGy3",
          "7eNMcBQVVyEwRznpswZO14/yUZgs33gSaplFZgox6wKBgQDPlDLiLGdIHgCVRRALMu0c94CoK7AZF0MrqlLwwe/9kvsue1cM",
          "B+sMcL9ymH6pWcldR8KZCbYCrF0hoD60xfAOdr070G9i/lVnAdLzlrHyBLSmYpCkByrNEcZvAcKMg5Sp/36Dn4lFLa8Qkrt+",
          "SnhPVR1LG2dkrkj+o+5Cv4HL2QKBgGrynCTaetc9cLgyFltRwIU204afM1d6i2NLWm5VUgVpyCUc0Bxxc6vCZD9vFKwTg4QS",
          "6BhJYjtH0fSA3sQhfrqbxQn5YQky0aFZdZA1aJXROk+cUHvfxaK4i0rxIvLn0yniriWfPW7242CIMbP8HkxwKzQASXMp7jsQ",
          "+0DMRIybAoGBAK4bN3sPb0BifBYofXGLyZltRDAAUk5wAT7U5uv6geNfoGPE666aRcLXa4mfsmuITOKvk54WQ40LumYFR3rN",
          "4B/stjh/TLmqHD8fIqQDKygXRIwnaO3uMqaTNAGZ+rBJFim+jNv+HZ6m/+Col8sGnAaeAyXuTGRceLxtm6huZ0kI"
        ].join(""),
        [
          "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDbs2P0k0Hvwnw7Fzr5ba7JRp7i15vn0BEIvl4EJzuwnEjH",
          "qCeUG3sCStBNFbtucJxkPBEMhWhWk1e8C7ek676AW0Sfuttsh0DKXRIYtZtkjTnVfVu6Jlr3Mgu0lzBfD7v+OWoXE6j2XKhL",
          "d0Ti9gyRC15109H2if6QsG7TkP/PoE3k3qzwRwQgEL54p1fon1SJVawrwnpGHZY4ri0Ky/8KRJNSyZWfORHuq1InKqp3UBBo",
          "03p3U6lESdO4gIkGRnCFwXLkCosrsJGJjOfCJLY7cs+E1+6RS6uxLwczQdeDZfEmcZZKCT/qfFNiTGM6xXKATJ0l/40Qq9uV",
          "jrXkpWlFAgMBAAECggEABr8w+SBMv3tNoufTUKz517qdg382MGw0MbaXQeYH0BiY7NkTz+UPmlCN8Ar9CSD7ACgabnmv+BYd",
          "dQkJFTeb8l7g99kkNXINU3JRyopgGvSJUXQ02JrsS8PlFmb6A/w8k6jq5VtYP9jvDN+xdrwa/STCR/5+xNl9BMbvvLWfLvAY",
          "rrYpONM64QGVUiPRv+oDOoqZmU2dL9N+jEJLXMPSV6yNjafbaJS3dgQGp6bK5IzuvUvHfED2cbNTK6d5FVXcwan7voX0HRKq",
          "wNqtPn3eEZqVhbGRqyTGD8hp23CrjVQycGqH4XWws9T5DLgw9otHbqsAwA0vL3Oz9Tou4ZSQmwKBgQD8wynlNpnSjjulTf67",
          "ia60hAlz9SJrkbGnuNMKzRqgRPlm5zveMj18rVb9dCaH/qGSPd0AuAnEelQi1mNU6Dt2IyM2cQmUFTLB/bn65uzdpbQ1FVue",
          "9FtM2v3fvKIa2Jq21BVGmsnnXRe/OsCgaBWmFzl7OhXroCq09I1kyvr+qwKBgQDeg9BkD4lNo5rJs8vXeixobAbxF6jqmXAo",
          "I/gFfgDbJiDxgBceQb981REzMz7U2oUgtf61LgQys2fMnYeXxf5FA1yUDFWpl1xQ2mJV6za1/Yr0tixyiXBFpltQf3pqpCFm",
          "bZi7zht757SFalXaAcWL+TMfOGWG+HFQgmy5BfB3zwKBgCzsgwW6Lpy9qtw2gI/UaLisvwFdEEEOJAUrVFcXHSRfHfSsJHfZ",
          "dhQyusNRYYfKOe1EEYOPMi05kLqgYAc3P1o/5IJIlOs82UihT+zIHlFGokDNCvu1coS2Z2jcnfMnjFfyWdWyrS/x28ahKptX",
          "5IEgn5bHPB4k2XJQBNFlQjcBAoGBAL9iQGrPshjFDu1NZ5X9zxRBVfcnknG1Z3Ie/cQ7jCDxuoP81+V+R2TnHdQbz37kNHze",
          "DCVpXtL829px4532/av+KDJuKX+kYBJqwwmDNZtyZ4Hy7mfVLmu5mfCytGfko5Wlzig6Lgl0USAvRYgs3ex2ejHwH+Lm7Q+C",
          "HmFFan6hAoGBALedRTGHk8aGhbjYZN17tQt0bYnrJGoN3bEc4dCnA6mzm6f/h0nZ7fywM0TjK1SvRCa/ZwF3eizZjmPB+X11",
          "2g2o2G22TLjHKgMODgPGMpRUMR4kDBCBcxQ9gaNCeFCK3PMiC0MSERYYyDrprTE3JxeyPX+BylIndCozEZGCQ+oS"
        ].join("")
      ]
    };
  }
});

// src/emulator/user-keys.ts
async function makeUserKeys(user, index, settings) {
  const options = {
    ...settings.masterKey,
    salt: user.masterKeySalt ?? `salt-of-${user.name}`
  };
  const masterPassword = user.masterKey === void 0 ? user.masterPassword ?? `${user.name}'s master password` : null;
  const masterKey = user.masterKey ?? await masterKeyOf(masterPassword ?? "", options);
  const privateKey = await privateKeyOf(user, index);
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 2048;
  const form = user.keyForm ?? (bits === 1024 ? "pkcs1" : "pkcs8");
  const publicKey = (0, import_node_crypto11.createPublicKey)(privateKey);
  return {
    masterKey,
    masterPassword,
    masterKeyHash: sha256Hex(masterKey),
    masterKeyOptions: formatMasterKeyOptions(options),
    publicKey,
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKeyEncrypted: encryptString(
      privateKey.export({ type: form, format: "pem" }).toString(),
      user.privateKeyUnder === "masterPassword" ? masterPassword ?? masterKey : masterKey
    )
  };
}
function masterKeyOf(password, options) {
  const key = JSON.stringify([password, options]);
  const known2 = derived.get(key) ?? deriveMasterKey(password, options);
  derived.set(key, known2);
  return known2;
}
async function privateKeyOf(user, index) {
  if (user.privateKeyPem !== void 0) return readPrivateKey(user.privateKeyPem);
  const bits = user.keyBits ?? 2048;
  const fixed = TEST_KEYS[bits]?.[index];
  if (fixed === void 0) return readPrivateKey((await generateRsaKeys(bits)).privatePem);
  return (0, import_node_crypto11.createPrivateKey)({ key: Buffer.from(fixed, "base64"), format: "der", type: "pkcs8" });
}
var import_node_crypto11, derived;
var init_user_keys = __esm({
  "src/emulator/user-keys.ts"() {
    "use strict";
    import_node_crypto11 = require("node:crypto");
    init_encrypted_string();
    init_master_key();
    init_rsa();
    init_test_keys();
    derived = /* @__PURE__ */ new Map();
  }
});

// src/emulator/build/users.ts
async function addUsers(draft) {
  const { users, groups = [] } = draft.seed;
  if (!Array.isArray(users) || users.length === 0) throw wrongSeed("it has no users");
  for (const code of ["owner", "admin", "user"]) {
    const id = seededId("role", code);
    draft.ids.roles[code] = id;
    draft.state.roles.set(id, { id, code, name: code });
  }
  for (const { name, id = seededId("group", name) } of groups) {
    draft.ids.groups[name] = id;
    draft.state.groups.set(id, { id, name });
  }
  const { encryption, settings } = draft.state;
  const made = encryption ? await Promise.all(users.map((user, n) => makeUserKeys(user, n, settings))) : [];
  for (const [index, user] of users.entries()) {
    const id = user.id ?? seededId("user", user.name);
    const login = user.login ?? user.name;
    const role = user.role ?? (index === 0 ? "owner" : "user");
    const keys = made[index];
    draft.ids.users[user.name] = id;
    if (keys !== void 0) draft.keys.set(user.name, keys);
    draft.state.users.set(id, {
      id,
      login,
      email: user.email ?? `${login}@example.com`,
      fullName: user.fullName ?? user.name,
      roleId: draft.ids.roles[role] ?? "",
      groupIds: groups.filter((group) => group.users?.includes(user.name)).map((group) => found(draft.ids.groups, group.name)),
      isServiceAccount: user.isServiceAccount ?? false,
      isBlocked: false,
      twoFactorRequired: user.twoFactorRequired ?? false,
      passwordHash: null,
      masterKeyHash: keys?.masterKeyHash ?? null,
      masterKeyOptions: keys?.masterKeyOptions ?? null,
      publicKey: keys?.publicPem ?? null,
      privateKeyEncrypted: keys?.privateKeyEncrypted ?? null
    });
  }
}
var init_users2 = __esm({
  "src/emulator/build/users.ts"() {
    "use strict";
    init_ids();
    init_user_keys();
    init_draft();
  }
});

// src/emulator/build/items.ts
function addItem(draft, seed, place) {
  const path = `${place.path}/${seed.name}`;
  const label = seed.ref ?? seed.name;
  const id = seed.id ?? freshItemId(draft, seed.ref === void 0 ? path : `${path}\0${seed.ref}`);
  const { vaultKey } = place;
  const isLegacy = seed.legacy ?? place.seed.legacy ?? false;
  const itemKey = vaultKey === null ? null : isLegacy ? vaultKey : seed.itemKey ?? generateKey();
  const keyEncrypted = vaultKey === null || itemKey === null || isLegacy ? null : sealText(itemKey, vaultKey);
  const attachmentId = ({ name, id: given }) => {
    const known2 = given ?? seededId("attachment", `${id}\0${name}`);
    draft.ids.attachments[`${label}/${name}`] ??= known2;
    return known2;
  };
  const item = {
    ...sealContent(seed, itemKey, keyEncrypted, attachmentId),
    id,
    vaultId: place.vault.id,
    folderId: place.folderId,
    isDeleted: seed.isDeleted ?? false,
    favoriteOf: new Set(seed.favoriteOf?.map((user) => found(draft.ids.users, user))),
    access: accessOf(draft, seed.access),
    createdAt: draft.options.now,
    updatedAt: draft.options.now
  };
  draft.itemKeys.set(id, itemKey);
  for (const name of /* @__PURE__ */ new Set([seed.ref, seed.name, path]))
    if (name !== void 0) draft.ids.items[name] ??= id;
  draft.state.items.set(id, item);
  for (const [n, snapshot] of (seed.snapshots ?? []).entries()) {
    const snapshotId = snapshot.id ?? seededId("snapshot", `${id}\0${n}`);
    draft.ids.snapshots[`${label}#${n}`] ??= snapshotId;
    draft.state.snapshots.set(snapshotId, {
      ...sealContent({ name: seed.name, ...snapshot }, itemKey, keyEncrypted, attachmentId),
      id: snapshotId,
      itemId: id,
      creatorId: snapshot.creator === void 0 ? ownerOf(draft) : found(draft.ids.users, snapshot.creator),
      createdAt: snapshot.createdAt ?? draft.options.now
    });
  }
}
function freshItemId(draft, path) {
  for (let n = 0; ; n++) {
    const id = seededId("item", n === 0 ? path : `${path}\0${n}`);
    if (!draft.state.items.has(id)) return id;
  }
}
var init_items2 = __esm({
  "src/emulator/build/items.ts"() {
    "use strict";
    init_random();
    init_ids();
    init_seal();
    init_draft();
  }
});

// src/emulator/build/vaults.ts
function addVaults(draft) {
  const { vaultTypes, vaults = [] } = draft.seed;
  if (vaultTypes !== void 0) draft.state.features.push("vaultType");
  for (const { name, code, id = seededId("vaultType", code), administrators } of vaultTypes ?? []) {
    const administratorIds = administrators?.map((user) => found(draft.ids.users, user)) ?? [ownerOf(draft)];
    draft.ids.vaultTypes[code] = id;
    draft.state.vaultTypes.set(id, { id, name, code, administratorIds });
  }
  for (const [index, vault] of vaults.entries()) addVault(draft, vault, index);
}
function addVault(draft, seed, index) {
  const id = seed.id ?? seededId("vault", seed.name);
  const vaultKey = draft.options.encryption ? generateKey() : null;
  const salt = vaultKey === null ? null : generateSalt();
  const vault = {
    id,
    name: seed.name,
    typeId: seed.type === void 0 ? null : found(draft.ids.vaultTypes, seed.type),
    masterKeyHash: vaultKey === null ? null : sha256Hex(`${vaultKey}${salt}`),
    salt,
    keys: /* @__PURE__ */ new Map(),
    access: seed.access === void 0 ? /* @__PURE__ */ new Map([[ownerOf(draft), "admin"]]) : accessOf(draft, seed.access),
    createdAt: draft.options.now
  };
  const { rsaPadding } = draft.options;
  const padding = seed.rsaPadding ?? (rsaPadding === "mixed" ? index % 2 === 0 ? "oaep" : "pkcs1" : rsaPadding);
  for (const { name } of vaultKey === null ? [] : draft.seed.users) {
    const userId = found(draft.ids.users, name);
    const publicKey = draft.keys.get(name)?.publicKey;
    if (publicKey !== void 0 && isMember(vault, seed, name, userId)) {
      vault.keys.set(userId, sealForUser(vaultKey ?? "", publicKey, padding));
    }
  }
  draft.ids.vaults[seed.name] ??= id;
  draft.state.vaults.set(id, vault);
  addContents(draft, seed, { vault, seed, vaultKey, folderId: null, path: seed.name });
}
function isMember(vault, seed, name, userId) {
  const grants = ({ access, folders = [], items = [] }) => [access, ...items.map((item) => item.access)].some((given) => (given?.[name] ?? "none") !== "none") || folders.some(grants);
  return (vault.access.get(userId) ?? "none") !== "none" || grants(seed);
}
function addContents(draft, seed, place) {
  for (const item of seed.items ?? []) addItem(draft, item, place);
  for (const shortcut of seed.shortcuts ?? []) draft.shortcuts.push({ shortcut, place });
  for (const folder of seed.folders ?? []) addFolder(draft, folder, place);
}
function addFolder(draft, seed, parent) {
  const path = `${parent.path}/${seed.name}`;
  const folder = {
    id: seed.id ?? seededId("folder", path),
    vaultId: parent.vault.id,
    parentFolderId: parent.folderId,
    name: seed.name,
    access: accessOf(draft, seed.access)
  };
  draft.ids.folders[path] ??= folder.id;
  draft.state.folders.set(folder.id, folder);
  addContents(draft, seed, { ...parent, folderId: folder.id, path });
}
var init_vaults2 = __esm({
  "src/emulator/build/vaults.ts"() {
    "use strict";
    init_master_key();
    init_random();
    init_ids();
    init_seal();
    init_draft();
    init_items2();
  }
});

// src/emulator/build/index.ts
async function buildState(seed, options) {
  const draft = {
    seed,
    options,
    state: new State(options.encryption, settingsOf(seed.settings)),
    ids: {
      users: names(),
      vaults: names(),
      folders: names(),
      items: names(),
      shortcuts: names(),
      inbox: names(),
      snapshots: names(),
      attachments: names(),
      vaultTypes: names(),
      roles: names(),
      groups: names()
    },
    keys: /* @__PURE__ */ new Map(),
    itemKeys: /* @__PURE__ */ new Map(),
    shortcuts: []
  };
  await addUsers(draft);
  addVaults(draft);
  addShared(draft);
  return { state: draft.state, ids: draft.ids, keys: draft.keys };
}
function names() {
  return /* @__PURE__ */ Object.create(null);
}
function settingsOf(seed = {}) {
  const rules = {
    minLength: 8,
    isDigitsRequired: true,
    isUppercaseRequired: true,
    isSpecialCharactersRequired: false
  };
  return {
    authPasswordComplexity: { ...rules, ...seed.authPasswordComplexity },
    masterPasswordComplexity: { ...rules, ...seed.masterPasswordComplexity },
    masterKey: { digest: "sha256", iterations: 3e5, bytes: 64, ...seed.masterKey }
  };
}
var init_build = __esm({
  "src/emulator/build/index.ts"() {
    "use strict";
    init_state();
    init_shared();
    init_users2();
    init_vaults2();
  }
});

// src/emulator/default-seed.ts
function defaultSeed() {
  return {
    // Few rounds: the master passwords are printed anyway, and every start derives two keys.
    settings: { masterKey: { iterations: 1e3 } },
    users: [
      {
        name: "ci",
        fullName: "Pipeline",
        isServiceAccount: true,
        masterPassword: "correct horse battery staple"
      },
      { name: "dana", fullName: "Dana \xD6lmez", keyBits: 1024, masterPassword: "Tr0ub4dor&3" }
    ],
    groups: [{ name: "Developers", users: ["dana"] }],
    vaultTypes: [
      { name: "Company", code: "company", administrators: ["ci"] },
      { name: "Private shared", code: "privateShared", administrators: [] }
    ],
    vaults: [production(), staging(), shared(), people()],
    inbox: [{ item: "Wi-Fi", to: "ci", from: "dana" }]
  };
}
function production() {
  return {
    name: "Production",
    type: "company",
    access: { ci: "admin", dana: "read" },
    items: [
      {
        name: "Registry token",
        password: "reg-9f2c71d0a4",
        login: "robot",
        url: "https://registry.example.com",
        tags: ["ci"]
      },
      { name: "TLS key", password: PEM, description: "Several lines", tags: ["prod", "tls"] },
      { name: "Notes only", password: null, description: "An item without a password" }
    ],
    folders: [
      {
        name: "Database",
        items: [
          {
            name: "DB_PASSWORD",
            password: "s3cr3t-Database!1",
            login: "app",
            url: "postgres://db.example.com/app",
            description: "The application's own account",
            tags: ["prod", "db"],
            color: 5,
            customs: [
              { name: "DB_HOST", value: "db.example.com" },
              { name: "DB_ADMIN_PASSWORD", value: "adm1n-Passw0rd", type: "password" },
              { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" }
            ],
            snapshots: [{ password: "previous-Database!0", login: "app", customs: [] }]
          }
        ],
        folders: [
          {
            name: "Replicas",
            items: [{ name: "Replica", password: "r3plica", tags: ["db"] }]
          }
        ]
      },
      {
        name: "Restricted",
        access: { dana: "none" },
        items: [{ name: "Root", password: "only-for-owners", login: "root", tags: ["prod"] }]
      }
    ]
  };
}
function staging() {
  return {
    name: "Staging",
    access: { ci: "admin", dana: "edit" },
    items: [
      {
        name: "P\xE4ssw\xF6rter & \u043A\u043B\u044E\u0447\u0438 \u{1F511}",
        password: `p\xE4$$ w\xF6rd ' " \\ \u5BC6\u7801 \u{1F510}`,
        login: "gr\xFC\xDFe",
        tags: ["\xFCn\xEFcode"],
        customs: [{ name: "\u0418\u043C\u044F", value: "\u0437\u043D\u0430\u0447\u0435\u043D\u0438\u0435" }]
      },
      {
        name: "Deploy files",
        password: "deploy",
        attachments: [
          { name: "kubeconfig.yaml", text: "apiVersion: v1\nkind: Config\n" },
          {
            name: "binary.dat",
            base64: Buffer.from(Uint8Array.from({ length: 256 }, (_, n) => n)).toString("base64")
          }
        ]
      }
    ]
  };
}
function shared() {
  return {
    name: "Shared",
    access: { ci: "admin", dana: "read" },
    shortcuts: [{ item: "Root" }, { item: "DB_PASSWORD" }]
  };
}
function people() {
  return {
    name: "Dana's own",
    access: { dana: "admin" },
    items: [
      {
        name: "Wi-Fi",
        password: "guest-network",
        customs: [{ name: "SSID", value: "example" }],
        attachments: [{ name: "plan.txt", text: "third floor\n" }]
      }
    ]
  };
}
var PEM;
var init_default_seed = __esm({
  "src/emulator/default-seed.ts"() {
    "use strict";
    PEM = [
      "-----BEGIN EXAMPLE KEY-----",
      "VGhpcyBpcyBubyBrZXk6IGEgdmFsdWUgb2Ygc2V2ZXJhbCBsaW5lcywgYXMgUEVN",
      "IGZpbGVzIGFyZSwgdG8gYmUgbWFza2VkIGFuZCBkZWxpdmVyZWQgd2hvbGUu",
      "-----END EXAMPLE KEY-----",
      ""
    ].join("\n");
  }
});

// src/emulator/faults.ts
function globOf(path) {
  const parts = path.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
var Planned, Faults;
var init_faults = __esm({
  "src/emulator/faults.ts"() {
    "use strict";
    Planned = class {
      fault;
      hits = 0;
      #rule;
      #drop;
      #path;
      #skipped = 0;
      constructor(rule, drop) {
        this.fault = rule.fault;
        this.#rule = rule;
        this.#drop = drop;
        const path = rule.match?.path;
        this.#path = typeof path === "string" ? globOf(path) : path;
      }
      remove() {
        this.#drop(this);
      }
      strikes(method, path, inner) {
        const { match = {}, times = 1, skip = 0 } = this.#rule;
        if ((match.inner ?? false) !== inner) return false;
        if (match.method !== void 0 && match.method.toUpperCase() !== method.toUpperCase()) return false;
        if (this.#path !== void 0 && path.search(this.#path) < 0) return false;
        if (times !== "forever" && this.hits >= times) return false;
        if (this.#skipped < skip) {
          this.#skipped += 1;
          return false;
        }
        this.hits += 1;
        return true;
      }
    };
    Faults = class {
      #planned = [];
      /** Plans a fault. */
      plan(rule) {
        const planned = new Planned(rule, (dropped) => {
          this.#planned = this.#planned.filter((other) => other !== dropped);
        });
        this.#planned.push(planned);
        return planned;
      }
      /** Drops every rule. */
      clear() {
        this.#planned = [];
      }
      /** What strikes a request: milliseconds of latency, and the fault that ends it. */
      strike(method, path, inner = false) {
        let latency = 0;
        for (const planned of this.#planned) {
          if (!planned.strikes(method, path, inner)) continue;
          if (planned.fault.kind !== "latency") return { latency, fault: planned.fault };
          latency += planned.fault.ms;
        }
        return { latency, fault: void 0 };
      }
    };
  }
});

// src/emulator/read-body.ts
async function readBody(request) {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === void 0 && encoding === void 0) return Buffer.alloc(0);
  if (Number(length) > MAX_BODY_BYTES) throw tooLarge();
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function parseBody(bytes) {
  if (bytes.length === 0) return {};
  let value;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw refuse("validation", "malformedJson", "The body is not JSON");
  }
  if (Array.isArray(value) && value.length === 0) return {};
  if (!isObject(value)) throw refuse("validation", "malformedJson", "The body is not a JSON object");
  return value;
}
function tooLarge() {
  return refuse("tooLarge", "requestTooLarge", "The body is too large");
}
var MAX_BODY_BYTES;
var init_read_body = __esm({
  "src/emulator/read-body.ts"() {
    "use strict";
    init_answers();
    init_fields();
    MAX_BODY_BYTES = 32 * 1024 * 1024;
  }
});

// src/emulator/respond.ts
function sendAnswer(response, answer, raw) {
  if (answer.json === void 0) send(response, answer.status, void 0, answer.headers);
  else sendJson(response, answer.status, encodeBody(answer.json, raw), answer.headers);
}
function sendHtml(response, status = 200, body = HTML) {
  send(response, status, Buffer.from(body), { "content-type": "text/html; charset=utf-8" });
}
function faultAnswer(fault) {
  if (fault.kind === "answer") return { status: fault.status ?? 200, json: fault.json };
  if (fault.kind !== "status") return void 0;
  const { status, retryAfter, code = `http${status}`, message = `Planned fault ${status}` } = fault;
  const headers = retryAfter === void 0 ? {} : { "retry-after": String(retryAfter) };
  return { status, json: { errors: [{ code, message }] }, headers };
}
function isHandled(fault) {
  return ["truncated", "malformedJson", "bodyHang"].includes(fault.kind) || fault.kind === "reset" && fault.handled === true;
}
function sendFault(response, fault, answer, raw) {
  const instead = faultAnswer(fault);
  if (instead !== void 0) {
    sendAnswer(response, instead, raw);
    return;
  }
  const body = encodeBody(answer?.json ?? {}, raw);
  const status = answer?.status ?? 200;
  switch (fault.kind) {
    case "reset":
      reset(response);
      return;
    case "truncated":
      sendPart(response, status, body, fault.bytes);
      response.socket?.end();
      return;
    case "bodyHang":
      sendPart(response, status, body, fault.bytes);
      return;
    case "malformedJson":
      sendJson(response, status, fault.body ?? body.slice(0, -1));
      return;
    case "html":
      sendHtml(response, fault.status, fault.body);
      return;
    case "emptyBody":
      send(response, fault.status ?? 200, Buffer.alloc(0), { "content-type": "application/json" });
      return;
    case "redirect":
      send(response, fault.status ?? 302, Buffer.alloc(0), { location: fault.location });
      return;
    default:
      return;
  }
}
function sendJson(response, status, body, headers = {}) {
  send(response, status, Buffer.from(body, "utf8"), { "content-type": "application/json", ...headers });
}
function send(response, status, body, headers = {}) {
  if (response.destroyed) return;
  response.writeHead(
    status,
    body === void 0 ? headers : { ...headers, "content-length": String(body.length) }
  );
  response.end(body);
}
function sendPart(response, status, body, bytes) {
  const whole = Buffer.from(body, "utf8");
  response.writeHead(status, { "content-type": "application/json", "content-length": String(whole.length) });
  response.write(whole.subarray(0, Math.min(bytes ?? whole.length >> 1, whole.length - 1)));
}
function reset(response) {
  const { socket } = response;
  if (socket !== null && "resetAndDestroy" in socket) socket.resetAndDestroy();
  else response.destroy();
}
var HTML;
var init_respond = __esm({
  "src/emulator/respond.ts"() {
    "use strict";
    init_envelope();
    HTML = "<!DOCTYPE html>\n<html><head><title>Passwork</title></head><body>Not the API.</body></html>\n";
  }
});

// src/emulator/front.ts
function headersOf({ headers }) {
  return {
    authorization: headers.authorization,
    // The second name is what two third-party clients send.
    masterKeyHash: one(headers["x-master-key-hash"]) ?? one(headers["passwork-masterkeyhash"]),
    responseFormat: one(headers["x-response-format"]),
    userAgent: headers["user-agent"],
    contentType: headers["content-type"],
    accept: headers.accept
  };
}
function one(header) {
  return typeof header === "string" ? header : header?.[0];
}
var import_promises, Front;
var init_front = __esm({
  "src/emulator/front.ts"() {
    "use strict";
    import_promises = require("node:timers/promises");
    init_answers();
    init_api();
    init_envelope();
    init_query();
    init_read_body();
    init_respond();
    Front = class {
      #api;
      #behaviour;
      #faults;
      #log;
      #inFlight = 0;
      constructor(api, behaviour, faults, log) {
        this.#api = api;
        this.#behaviour = behaviour;
        this.#faults = faults;
        this.#log = log;
      }
      /** Serves one request. Never throws. */
      serve(request, response) {
        this.#inFlight += 1;
        response.once("close", () => {
          this.#inFlight -= 1;
        });
        const entry = this.#logEntry(request);
        this.#serve(request, response, entry).catch(() => response.destroy());
      }
      async #serve(request, response, entry) {
        const raw = isRaw(this.#behaviour, entry.headers.responseFormat);
        let body;
        try {
          body = await this.#readBody(request, entry);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          body = error;
        }
        const { latency, fault } = this.#faults.strike(entry.method, entry.path);
        if (latency > 0) await (0, import_promises.setTimeout)(latency, void 0, { ref: false });
        if (fault !== void 0) {
          entry.fault = fault.kind;
          const answer2 = isHandled(fault) ? this.#answer(request, entry, body) : void 0;
          sendFault(response, fault, answer2, raw);
          if (response.headersSent) this.#finish(entry, response.statusCode);
          return;
        }
        if (!entry.path.startsWith("/api/")) {
          sendHtml(response);
          this.#finish(entry, 200);
          return;
        }
        const answer = this.#answer(request, entry, body);
        if (answer.status === 413) response.setHeader("connection", "close");
        this.#finish(entry, answer.status);
        sendAnswer(response, answer, raw);
      }
      async #readBody(request, entry) {
        const bytes = await readBody(request);
        entry.bodyBytes = bytes.length;
        const body = parseBody(bytes);
        if (bytes.length > 0) this.#log.keepBody(entry, body, bytes.length);
        return body;
      }
      #answer(request, entry, body) {
        if (body instanceof Refusal) return refusalAnswer(body, this.#behaviour);
        const scheme = "encrypted" in request.socket ? "https" : "http";
        return this.#api.handle(
          {
            method: entry.method,
            origin: `${scheme}://${request.headers.host ?? "localhost"}`,
            url: request.url ?? "/",
            authorization: entry.headers.authorization,
            masterKeyHash: entry.headers.masterKeyHash,
            body
          },
          {
            before: ({ method, path }) => {
              const { fault } = this.#faults.strike(method, path, true);
              return fault === void 0 ? void 0 : faultAnswer(fault);
            },
            after: ({ method, path }, { status }) => entry.inner.push({ method, path, status })
          }
        );
      }
      #logEntry(request) {
        const [path, query] = splitUrl(request.url ?? "/");
        const entry = {
          method: request.method ?? "GET",
          path,
          query: new Query(query).toObject(),
          headers: headersOf(request),
          body: void 0,
          bodyBytes: 0,
          status: void 0,
          fault: void 0,
          startedAt: performance.now(),
          duration: void 0,
          inFlight: this.#inFlight,
          inner: []
        };
        this.#log.add(entry);
        return entry;
      }
      #finish(entry, status) {
        entry.status = status;
        entry.duration = performance.now() - entry.startedAt;
      }
    };
  }
});

// src/emulator/loopback.ts
function requireLoopback(host) {
  if (host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host)) return;
  throw new UsageError(`The emulator listens on loopback only, not on ${host}.`, {
    hint: "Use 127.0.0.1, ::1 or localhost."
  });
}
var init_loopback = __esm({
  "src/emulator/loopback.ts"() {
    "use strict";
    init_errors();
  }
});

// src/emulator/request-log.ts
var MAX_KEPT_BODY, MAX_KEPT_BODIES, RequestLog;
var init_request_log = __esm({
  "src/emulator/request-log.ts"() {
    "use strict";
    MAX_KEPT_BODY = 64 * 1024;
    MAX_KEPT_BODIES = 16 * 1024 * 1024;
    RequestLog = class {
      entries = [];
      #limit;
      #kept = [];
      #keptBytes = 0;
      constructor(limit) {
        this.#limit = limit;
      }
      add(entry) {
        this.entries.push(entry);
        if (this.entries.length > this.#limit * 1.1 + 10) {
          this.entries.splice(0, this.entries.length - this.#limit);
        }
      }
      keepBody(entry, body, bytes) {
        if (bytes > MAX_KEPT_BODY) return;
        entry.body = body;
        this.#kept.push(entry);
        this.#keptBytes += bytes;
        if (this.#keptBytes <= MAX_KEPT_BODIES && this.#kept.length <= this.#limit * 2) return;
        const dropped = this.#kept.splice(0, Math.ceil(this.#kept.length / 2));
        for (const old of dropped) {
          old.body = void 0;
          this.#keptBytes -= old.bodyBytes;
        }
      }
    };
  }
});

// src/emulator/server.ts
async function startEmulator(options = {}) {
  const { host = "127.0.0.1", seed = defaultSeed(), encryption = true, now = Date.now } = options;
  requireLoopback(host);
  const behaviour = behaviourOf(options);
  const { rsaPadding = "oaep" } = options;
  const { state, ids, keys } = await buildState(seed, {
    encryption,
    rsaPadding,
    now: Math.floor(now() / 1e3)
  });
  const sessions = new Sessions(behaviour, now);
  const credentials2 = {};
  for (const { name, login, clientType, ...tokens } of seed.users) {
    const userId = ids.users[name] ?? "";
    const { accessToken, refreshToken } = sessions.open(userId, tokens, clientType);
    const { masterKey = null, masterPassword = null } = keys.get(name) ?? {};
    credentials2[name] = {
      userId,
      login: login ?? name,
      accessToken,
      refreshToken,
      masterKey,
      masterPassword
    };
  }
  const faults = new Faults();
  const log = new RequestLog(options.logLimit ?? 1e4);
  const front = new Front(new Api(state, behaviour, sessions, now), behaviour, faults, log);
  const server = createServer(options.tls, (request, response) => front.serve(request, response));
  const port = await listen(server, host, options.port ?? 0);
  const scheme = options.tls === void 0 ? "http" : "https";
  const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return {
    url,
    credentials: credentials2,
    ids,
    requests: log.entries,
    state,
    sessions,
    behaviour,
    faults,
    as: (user = seed.users[0]?.name ?? "") => known(credentials2, user, "user"),
    id: (kind, name) => known(ids[kind], name, kind),
    login(userId, clientType) {
      const { accessToken, refreshToken } = sessions.open(userId, {}, clientType);
      return { accessToken, refreshToken };
    },
    logInAs(login, password) {
      const hash = sha256Hex(password);
      const matches = (user2) => user2.login === login && user2.passwordHash === hash && !user2.isBlocked;
      const user = [...state.users.values()].find(matches);
      if (user === void 0) throw new Error("No user has this login and password.");
      const { accessToken, refreshToken } = sessions.open(user.id, {}, "web");
      return { userId: user.id, accessToken, refreshToken };
    },
    close: () => close(server)
  };
}
function createServer(tls, serve3) {
  const server = tls === void 0 ? (0, import_node_http.createServer)(serve3) : (0, import_node_https.createServer)(tls, serve3);
  server.keepAliveTimeout = 6e4;
  server.on("clientError", (_error, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    else socket.destroy();
  });
  return server;
}
async function listen(server, host, port) {
  try {
    server.listen(port, host);
    await (0, import_node_events.once)(server, "listening");
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new UsageError(
      reason === "EADDRINUSE" ? `Port ${port} of ${host} is in use.` : `The emulator cannot listen on port ${port} of ${host} (${reason}).`,
      { hint: "Give another port, or none: then a free one is taken.", cause }
    );
  }
  return server.address().port;
}
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
function known(values, name, kind) {
  const value = Object.hasOwn(values, name) ? values[name] : void 0;
  if (value === void 0) throw new Error(`The seed has no ${kind} "${name}".`);
  return value;
}
var import_node_events, import_node_http, import_node_https;
var init_server = __esm({
  "src/emulator/server.ts"() {
    "use strict";
    import_node_events = require("node:events");
    import_node_http = require("node:http");
    import_node_https = require("node:https");
    init_master_key();
    init_errors();
    init_system_error();
    init_api();
    init_behaviour();
    init_build();
    init_default_seed();
    init_faults();
    init_front();
    init_loopback();
    init_request_log();
    init_sessions();
  }
});

// src/emulator/demo.ts
var demo_exports = {};
__export(demo_exports, {
  demo: () => demo
});
async function demo(_args = []) {
  const folder = (0, import_node_fs2.mkdtempSync)((0, import_node_path.join)((0, import_node_os.tmpdir)(), "passwork-demo-"));
  const emulator = await startEmulator();
  const interrupted = () => {
    (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true });
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  try {
    const stage = new Stage();
    stage.say(
      "A Passwork 7 server with client-side encryption is running for this demo, on loopback:",
      `  ${emulator.url}`,
      "It keeps ciphertext only. The master key that opens it is known to the client alone."
    );
    await githubStep(stage, emulator, folder);
    await wrappedCommand(stage, emulator);
    await failure(stage, emulator);
    whatTheServerSaw(stage, emulator);
    stage.end();
  } finally {
    process.off("SIGINT", interrupted);
    await emulator.close();
    (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true });
  }
}
async function githubStep(stage, emulator, folder) {
  stage.title("1. A step of a GitHub job");
  const [output, variables] = [(0, import_node_path.join)(folder, "output"), (0, import_node_path.join)(folder, "env")];
  for (const file of [output, variables]) (0, import_node_fs2.writeFileSync)(file, "");
  const secrets = [
    `DB_PASSWORD=passwork://${emulator.id("items", "DB_PASSWORD")}`,
    `DB_HOST=passwork://${emulator.id("items", "DB_PASSWORD")}/DB_HOST`,
    `TLS_KEY=passwork://${emulator.id("items", "TLS key")}`
  ];
  stage.say(
    "Its inputs ask for three values, as outputs and as variables:",
    ...secrets.map((line) => `  ${line}`)
  );
  const { masterKey, accessToken } = emulator.as();
  const { code, stdout, stderr } = await run([], {
    GITHUB_ACTIONS: "true",
    GITHUB_OUTPUT: output,
    GITHUB_ENV: variables,
    INPUT_HOST: emulator.url,
    INPUT_TOKEN: accessToken,
    INPUT_MASTER_KEY: masterKey ?? "",
    INPUT_SECRETS: secrets.join("\n"),
    INPUT_EXPORT_ENV: "true"
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  const masks = lines.filter((line) => line.startsWith("::add-mask::")).map((line) => line.slice(12));
  const log = lines.filter((line) => !line.startsWith("::add-mask::"));
  const written = (0, import_node_fs2.readFileSync)(output, "utf8");
  stage.say(
    "",
    `The step told the runner ${masks.length} texts to mask: each secret, its lines and its encodings. A host name is none.`
  );
  stage.say("What the job's log shows of it:", `  ${log.length === 0 ? "(nothing)" : log.join("\n  ")}`);
  stage.say("What the file of its outputs holds, for the steps that follow:", indented(written));
  stage.check(
    "the step succeeded, and printed nothing else",
    code === 0 && log.length === 0 && stderr === ""
  );
  const [, keyLine = ""] = /-----\n(.+)\n/.exec(written) ?? [];
  stage.check(
    "every secret was masked, that of several lines line by line, and the host name was not",
    [DATABASE_PASSWORD, keyLine].every((text) => masks.includes(text)) && !masks.includes("db.example.com")
  );
  stage.check(
    "the outputs hold the decrypted values",
    written.includes(`
${DATABASE_PASSWORD}
`) && written.includes("-----BEGIN EXAMPLE KEY-----\n")
  );
  stage.check("so do the variables", (0, import_node_fs2.readFileSync)(variables, "utf8").includes(`
${DATABASE_PASSWORD}
`));
}
async function wrappedCommand(stage, emulator) {
  stage.title("2. A command with secrets in its environment");
  const secrets = [
    `DB_PASSWORD=passwork://${emulator.id("items", "DB_PASSWORD")}`,
    `REGISTRY=passwork://${emulator.id("items", "Registry token")}`
  ];
  const shown = secrets.map((secret) => `--secret ${secret}`).join(" \\\n      ");
  stage.say(
    "A program that prints what it was given, in several encodings, is run by",
    `  passwork-cli exec ${shown} -- node -e \u2026`
  );
  const args = [
    "exec",
    ...secrets.flatMap((secret) => ["--secret", secret]),
    "--",
    process.execPath,
    "-e",
    TALKATIVE
  ];
  const { code, stdout, stderr } = await run(args, credentials(emulator));
  stage.say("", "What the log shows:", indented(stdout + stderr));
  const said = stdout + stderr;
  const forms = [DATABASE_PASSWORD, REGISTRY_PASSWORD].flatMap((value) => [
    value,
    encodeURIComponent(value),
    Buffer.from(`app:${value}`).toString("base64")
  ]);
  stage.check(
    "no secret is in it, in any form",
    !forms.some((form) => said.includes(form)) && said.includes("***")
  );
  stage.check(
    "the program had the real values",
    said.includes(`characters received: ${DATABASE_PASSWORD.length} and ${REGISTRY_PASSWORD.length}`)
  );
  stage.check(
    "it did not get the token that fetched them",
    said.includes("the token in my environment: none")
  );
  stage.check("its exit code came through (7)", code === 7);
}
async function failure(stage, emulator) {
  stage.title("3. A mistake");
  const missing2 = "0123456789abcdef01234567";
  stage.say("One of two secrets does not exist:");
  const { code, stdout, stderr } = await run(
    [
      "exec",
      ...["--secret", `DB_PASSWORD=passwork://${emulator.id("items", "DB_PASSWORD")}`],
      ...["--secret", `API_KEY=passwork://${missing2}`],
      ...["--", process.execPath, "-e", "console.log('started')"]
    ],
    credentials(emulator)
  );
  stage.say("", indented(stderr));
  stage.check(
    "the message names the variable and the id",
    stderr.includes("API_KEY") && stderr.includes(missing2)
  );
  stage.check("the command was not started, and the exit code is 125", stdout === "" && code === 125);
}
function whatTheServerSaw(stage, emulator) {
  stage.title("4. What the server saw");
  for (const { method, path, inner, status } of emulator.requests) {
    const reads = inner.length === 0 ? "" : ` (${inner.length} items)`;
    stage.say(`  ${method} ${path}${reads}: ${status}`);
  }
  const everything = JSON.stringify(emulator.requests);
  const { masterKey } = emulator.as();
  stage.check(
    "neither the master key nor a decrypted value",
    ![masterKey ?? "", DATABASE_PASSWORD].some((one2) => everything.includes(one2))
  );
}
function credentials(emulator) {
  const { accessToken, masterKey } = emulator.as();
  return { PASSWORK_HOST: emulator.url, PASSWORK_TOKEN: accessToken, PASSWORK_MASTER_KEY: masterKey ?? "" };
}
function run(args, env) {
  const product = (0, import_node_path.join)((0, import_node_path.dirname)(process.argv[1] ?? "."), "passwork-cli.cjs");
  const { PATH, TMPDIR, SystemRoot } = process.env;
  const inherited = Object.entries({ PATH, TMPDIR, SystemRoot }).filter(([, value]) => value !== void 0);
  return new Promise((resolve, reject) => {
    const child = (0, import_node_child_process.spawn)(process.execPath, ["--", product, ...args], {
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ["ignore", "pipe", "pipe"]
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}
function indented(text) {
  return text.trimEnd().replace(/^/gm, "  | ");
}
var import_node_child_process, import_node_fs2, import_node_os, import_node_path, DATABASE_PASSWORD, REGISTRY_PASSWORD, TALKATIVE, Stage;
var init_demo = __esm({
  "src/emulator/demo.ts"() {
    "use strict";
    import_node_child_process = require("node:child_process");
    import_node_fs2 = require("node:fs");
    import_node_os = require("node:os");
    import_node_path = require("node:path");
    init_server();
    DATABASE_PASSWORD = "s3cr3t-Database!1";
    REGISTRY_PASSWORD = "reg-9f2c71d0a4";
    TALKATIVE = `
  const { DB_PASSWORD, REGISTRY } = process.env;
  console.log("connecting with password " + DB_PASSWORD);
  console.log("Authorization: Basic " + Buffer.from("app:" + DB_PASSWORD).toString("base64"));
  console.error("error: login to registry failed for " + encodeURIComponent(REGISTRY));
  console.log("the token in my environment: " + (process.env.PASSWORK_TOKEN ?? "none"));
  console.log("characters received: " + DB_PASSWORD.length + " and " + REGISTRY.length);
  process.exit(7);
`;
    Stage = class {
      #failed = 0;
      title(text) {
        this.say("", text, "-".repeat(text.length));
      }
      say(...lines) {
        process.stdout.write(`${lines.join("\n")}
`);
      }
      check(what, isSo) {
        if (!isSo) this.#failed++;
        this.say(`  ${isSo ? "ok  " : "FAIL"} ${what}`);
      }
      end() {
        this.say(
          "",
          this.#failed === 0 ? "All of it is as it should be." : `${this.#failed} of the checks failed.`
        );
        if (this.#failed > 0) throw new Error("the demo is not as it should be");
      }
    };
  }
});

// src/emulator/main.ts
var main_exports = {};
__export(main_exports, {
  serve: () => serve2
});
module.exports = __toCommonJS(main_exports);

// src/emulator/serve.ts
var import_node_fs = require("node:fs");

// node_modules/commander/esm.mjs
var import_index = __toESM(require_commander(), 1);
var {
  program,
  createCommand,
  createArgument,
  createOption,
  CommanderError,
  InvalidArgumentError,
  InvalidOptionArgumentError,
  // deprecated old name
  Command,
  Argument,
  Option,
  Help
} = import_index.default;

// src/emulator/serve.ts
init_errors();
init_behaviour();
init_fields();
init_server();
function emulatorProgram(demo2) {
  const program2 = new Command("passwork-emulator").description("A Passwork 7 server on loopback, for demos and tests. It holds test data only.").exitOverride();
  const serve3 = program2.command("serve", { isDefault: true }).description("start a server and print its url, credentials and ids as one line of JSON").option("--port <number>", "port; a free one by default", wholeNumber).option("--host <address>", "loopback address to listen on", "127.0.0.1").option("--seed <file>", "JSON file of what the server holds; see src/emulator/seed.ts").option("--no-encryption", "a server without client-side encryption").addOption(
    new Option("--rsa-padding <scheme>", "padding of seeded vault keys").choices(["oaep", "pkcs1", "mixed"]).default("oaep")
  ).option("--tls-cert <file>", "certificate in PEM: the server speaks HTTPS").option("--tls-key <file>", "the certificate's key in PEM").option(
    "--fault <rule>",
    "plan a fault, as JSON; may be given often; see src/emulator/faults.ts",
    faultRule,
    []
  ).option("--stdin-lifetime", "end when standard input is closed");
  for (const option of behaviourOptions()) serve3.addOption(option);
  serve3.action(
    async (flags) => runUntilEnded(await startFrom(flags), flags.stdinLifetime ?? false)
  );
  program2.command("demo").description("a guided tour against an emulator of its own").allowUnknownOption().argument("[args...]").action((args) => demo2(args));
  return program2;
}
async function serve(argv, demo2) {
  try {
    await emulatorProgram(demo2).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (isObject(error) && typeof error.exitCode === "number") return error.exitCode;
    if (!(error instanceof PassworkError)) throw error;
    process.stderr.write(`error: ${error.message}${error.hint === void 0 ? "" : ` ${error.hint}`}
`);
    return 1;
  }
}
async function startFrom({
  seed,
  tlsCert,
  tlsKey,
  fault,
  stdinLifetime,
  ...flags
}) {
  if (tlsCert === void 0 !== (tlsKey === void 0)) {
    throw new UsageError("--tls-cert and --tls-key go together.");
  }
  const options = { ...flags };
  if (seed !== void 0) options.seed = parseJson(read2(seed), `The seed ${seed}`);
  if (tlsCert !== void 0 && tlsKey !== void 0) options.tls = { cert: read2(tlsCert), key: read2(tlsKey) };
  const emulator = await startEmulator(options);
  for (const rule of fault) emulator.faults.plan(rule);
  return emulator;
}
async function runUntilEnded(emulator, stdinLifetime) {
  const ended = new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    if (stdinLifetime) process.stdin.once("end", () => resolve()).resume();
  });
  const { url, credentials: credentials2, ids } = emulator;
  process.stdout.write(`${JSON.stringify({ url, credentials: credentials2, ids })}
`);
  await ended;
  await emulator.close();
}
function behaviourOptions() {
  return Object.entries(BEHAVIOUR_VALUES).map(([name, values]) => {
    const standard = DEFAULT_BEHAVIOUR[name];
    const flag = `--${name.replace(/[A-Z]/g, (upper) => `-${upper.toLowerCase()}`)}`;
    if (values === "number") {
      return new Option(`${flag} <number>`, `default: ${standard}`).argParser(wholeNumber);
    }
    const choices = values === "boolean" ? ["true", "false"] : values.map(String);
    const parse = (text) => {
      if (!choices.includes(text)) throw new InvalidArgumentError(`Allowed: ${choices.join(", ")}.`);
      if (values === "boolean") return text === "true";
      return values.find((value) => String(value) === text);
    };
    return new Option(`${flag} <value>`, `${choices.join(", ")}; default: ${standard}`).argParser(parse);
  });
}
function wholeNumber(text) {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Not a whole number.");
  return Number(text);
}
function faultRule(text, previous) {
  const rule = parseJson(text, "The fault");
  if (!isObject(rule.fault) || typeof rule.fault.kind !== "string") {
    throw new UsageError('A fault is {"match"?, "times"?, "skip"?, "fault": {"kind", \u2026}}.');
  }
  return [...previous, rule];
}
function parseJson(text, what) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${what} is not JSON.`, { cause });
  }
  if (!isObject(value)) throw new UsageError(`${what} is not a JSON object.`);
  return value;
}
function read2(file) {
  try {
    return (0, import_node_fs.readFileSync)(file, "utf8");
  } catch (cause) {
    throw new FileError(`${file} cannot be read.`, { cause });
  }
}

// src/emulator/main.ts
function serve2(argv) {
  return serve(argv, async (args) => (await Promise.resolve().then(() => (init_demo(), demo_exports))).demo(args));
}
serve2(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}
`);
    process.exitCode = 70;
  }
);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  serve
});

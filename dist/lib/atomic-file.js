import {
  checkPath,
  checkTarget,
  isTemporaryName,
  makeFolder,
  writeAtomically
} from "./shared-2.js";
import "./shared-18.js";
import "./shared-13.js";
import "./shared-17.js";
import "./shared-16.js";
export {
  checkPath,
  checkTarget,
  isTemporaryName,
  makeFolder,
  writeAtomically
};

import {
  checkPath,
  checkTarget,
  isTemporaryName,
  makeFolder,
  writeAtomically
} from "./shared-2.js";
import "./shared-13.js";
import "./shared-14.js";
import "./shared-12.js";
export {
  checkPath,
  checkTarget,
  isTemporaryName,
  makeFolder,
  writeAtomically
};

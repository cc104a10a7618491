import {
  checkRequest,
  partsOf,
  readBatch,
  sendBatch
} from "./shared-9.js";
import "./shared-10.js";
import "./shared-11.js";
import "./shared-7.js";
import "./shared.js";
import "./shared-4.js";
import "./shared-17.js";
import "./shared-16.js";
export {
  checkRequest,
  partsOf,
  readBatch,
  sendBatch
};

// src/client/transport.ts
var NoAnswer = class extends Error {
  /** The failure as the user will read it. */
  failure;
  /** Whether the server may have received the request: then only a read may be sent again. */
  sent;
  /** Whether another attempt could end otherwise. */
  temporary;
  constructor(failure, { sent, temporary }) {
    super(failure.message);
    this.name = "NoAnswer";
    this.failure = failure;
    this.sent = sent;
    this.temporary = temporary;
  }
};

export {
  NoAnswer
};

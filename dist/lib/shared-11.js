// src/client/url.ts
function urlOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return void 0;
  }
}

export {
  urlOf
};

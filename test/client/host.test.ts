import { isLoopback, parseHost } from "../../src/client/host.ts";
import { failureOf, hidden } from "./support/failures.ts";

describe("the server's address", () => {
  test.each([
    ["passwork.example.com", "https://passwork.example.com", ""],
    ["  passwork.example.com \n", "https://passwork.example.com", ""],
    ["passwork.example.com:8443", "https://passwork.example.com:8443", ""],
    ["localhost:8080", "https://localhost:8080", ""],
    ["https://passwork.example.com/", "https://passwork.example.com", ""],
    ["https://passwork.example.com///", "https://passwork.example.com", ""],
    ["https://passwork.example.com:443", "https://passwork.example.com", ""],
    ["HTTPS://PASSWORK.Example.COM", "https://passwork.example.com", ""],
    ["https://example.com/passwork", "https://example.com", "/passwork"],
    ["example.com/passwork/", "https://example.com", "/passwork"],
    ["https://example.com/api/v1", "https://example.com", ""],
    ["https://example.com/api/v1/", "https://example.com", ""],
    ["https://example.com/api", "https://example.com", ""],
    ["https://example.com/tools/passwork/api/v1", "https://example.com", "/tools/passwork"],
    ["https://example.com/myapi", "https://example.com", "/myapi"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080", ""],
    ["https://[2001:db8::1]:8443/x", "https://[2001:db8::1]:8443", "/x"],
    ["[::1]:8080", "https://[::1]:8080", ""],
    ["https://pässword.example", "https://xn--pssword-5wa.example", ""],
    ["https://example.com/a/../b", "https://example.com", "/b"],
  ])("%j is %s with the path %j", (text, origin, basePath) => {
    expect(parseHost(text)).toMatchObject({ origin, basePath });
  });

  test.each([
    ["", "is no address"],
    ["   ", "is no address"],
    ["https://", "is no address"],
    ["https://pass work.example.com", "is no address"],
    ["https://exa^mple.com", "is no address"],
    ["passwork.example.com:port", "is no address"],
    ["::1", "is no address"],
    ["ftp://passwork.example.com", 'has the scheme "ftp"'],
    ["file:///etc/passwd", 'has the scheme "file"'],
    ["https://passwork.example.com?x=1", "has a query or a fragment"],
    ["https://passwork.example.com/#/vault", "has a query or a fragment"],
  ])("%j %s", async (text, why) => {
    const failure = await failureOf(() => parseHost(text));
    expect(failure.code).toBe("usage");
    expect(failure.message).toContain(why);
    expect(failure.hint).toContain("https://passwork.example.com");
  });

  test.each([
    "https://admin:Hunter2Hunter2@passwork.example.com",
    "admin:Hunter2Hunter2@passwork.example.com",
    "ftp://admin:Hunter2Hunter2@passwork.example.com",
    "https://admin:Hunter2Hunter2 @passwork.example.com",
    "https://admin:Hunter2Hunter2@exa^mple.com",
    "https://admin:Hunter2Hunter2@",
  ])("%j is refused and its password is not repeated", async (text) => {
    hidden("Hunter2Hunter2");
    const failure = await failureOf(() => parseHost(text));
    expect(failure).toMatchObject({
      code: "usage",
      message: "The host must not contain a user name or a password.",
    });
  });

  test.each([
    "https://passwork.example.com/link#code=c0deOfALinkXY",
    "https://passwork.example.com/?token=c0deOfALinkXY",
    "gopher://passwork.example.com/?token=c0deOfALinkXY",
    "https://pass work/?token=c0deOfALinkXY",
  ])("the code of a pasted link %j is not repeated", async (text) => {
    hidden("c0deOfALinkXY");
    expect((await failureOf(() => parseHost(text))).code).toBe("usage");
  });

  test("control characters of a wrong address do not reach the terminal", async () => {
    expect((await failureOf(() => parseHost("https://\u001b[31m red"))).message).not.toContain("\u001b");
  });

  test.each([
    ["http://passwork.example.com", 1],
    ["http://10.0.0.1", 1],
    ["http://128.0.0.1", 1],
    ["http://localhost.example.com", 1],
    ["http://127.0.0.1.example.com", 1],
    ["http://localhost:8080", 0],
    ["http://127.0.0.1", 0],
    ["http://127.1", 0],
    ["http://[::1]:80", 0],
    ["https://passwork.example.com", 0],
  ])("%s gives %d warnings", (text, count) => {
    const { warnings } = parseHost(text);
    expect(warnings).toHaveLength(count);
    if (count > 0) expect(warnings[0]).toContain("is not encrypted");
  });

  test("loopback is 127.0.0.0/8, ::1 and localhost", () => {
    expect(["localhost", "[::1]", "127.9.9.9"].every(isLoopback)).toBe(true);
    expect(["example.com", "[::2]", "0.0.0.0", "1270.0.0.1", "localhos"].some(isLoopback)).toBe(false);
  });
});

test("a name with letters beyond ASCII is one however often names are read: Node 20's URL.canParse says no when it is hot", () => {
  for (let n = 0; n < 20_000; n++) expect(parseHost("https://pässword.example").basePath).toBe("");
});

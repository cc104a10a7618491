// What hashicorp/vault-action does with a token and one secret, by the libraries that it is made of: measured in its
// place where its bundle is not at hand.

const core = require("@actions/core");
const got = require("got").default;
const jsonata = require("jsonata");
// Loaded, not used: as there, where it signs tokens for another way to log in.
require("jsrsasign");

core
  .group("Get Vault Secrets", async () => {
    const [path, field, , name] = core.getInput("secrets").split(/\s+/);
    const token = core.getInput("token");
    const client = got.extend({ prefixUrl: core.getInput("url"), headers: { "X-Vault-Token": token } });
    core.setSecret(token);
    const { body } = await client.get(`v1/${path}`);
    const value = await jsonata(`data.data."${field}"`).evaluate(JSON.parse(body));
    core.setSecret(value);
    core.setOutput(name, value);
  })
  .catch((error) => core.setFailed(error.message));

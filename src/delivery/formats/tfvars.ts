// A variable file of Terraform and OpenTofu, in HCL's own syntax.
// https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files

import { type Format, firstFault } from "./format.ts";
import { quoted } from "./quoted.ts";

/** Names that Terraform allows no variable. https://developer.hashicorp.com/terraform/language/block/variable */
const RESERVED = /^(source|version|providers|count|for_each|lifecycle|depends_on|locals)$/;

/** Carries every text that is in Unicode's composed form (NFC), to which Terraform brings all its strings. */
export const tfvars: Format = {
  refuse: ({ name, value }) =>
    firstFault({
      "Terraform allows no variable of that name": RESERVED.test(name),
      "the value has characters in a form that Terraform changes (it is not in NFC)":
        value.normalize("NFC") !== value,
    }),
  write: (variables) => variables.map(({ name, value }) => `${name} = ${literal(value)}\n`).join(""),
};

/** Between quotes `${` and `%{` begin a template; doubling the first character makes text of them. */
function literal(value: string): string {
  return quoted(value).replace(/[$%](?=\{)/g, "$&$&");
}

// fast-check with a fixed seed: a run that fails does so again, and one that passes does not fail on somebody else's
// change. PASSWORK_TEST_SEED has another search: `PASSWORK_TEST_SEED=$RANDOM npm test`.

import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.PASSWORK_TEST_SEED || 20_240_601) });

export { fc };

import { qrOf } from "@/lib/qr";
import type { Examples } from "../examples";
import { AuthenticatorForm, Step } from "./authenticator-form";
import { stay, typed } from "./testing";

const KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSW";
const uri = `otpauth://totp/Status%20Layanan%20KTP-el:sari%40contoh.go.id?secret=${KEY}&issuer=Status%20Layanan%20KTP-el`;
const nothing = { ...typed({}), offer: null, codes: null };

export const examples: Examples = {
  "off: the password is asked first": () => <AuthenticatorForm action={stay} on={false} />,
  "on: what can be done with it": () => <AuthenticatorForm action={stay} on />,
  "a key to take into an app": () => <Step state={{ ...nothing, offer: { uri, key: KEY, qr: qrOf(uri) } }} on={false} />,
  "recovery codes, shown this once": () => (
    <Step
      state={{ ...nothing, codes: ["abcd-efgh", "ijkl-mnop", "qrst-uvwx", "yzab-cdef", "ghij-klmn", "opqr-stuv"] }}
      on={false}
    />
  ),
};

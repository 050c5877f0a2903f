/// What people consented to for their mobile number, and what proves it: it serves the contact that they agreed to, and is passed on to nobody
/// but whoever delivers that (SMS-9).
///
/// Whatever holds it carries this mark. Nothing that leaves the house by a connector may be one: a test reads every connector for it.
package protocol MobileOptIn {}

extension ConsentEvidence: MobileOptIn {}
extension ConsentEvent: MobileOptIn {}
extension ConsentClaim: MobileOptIn {}
extension ConsentScope: MobileOptIn {}
extension ConsentState: MobileOptIn {}
extension StandingConsent: MobileOptIn {}

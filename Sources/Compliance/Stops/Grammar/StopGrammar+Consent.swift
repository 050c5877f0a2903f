extension StopGrammar {
    /// Consent that is withdrawn, or was never given.
    static let consent: [(rule: StopRule, line: String)] = [
        "@revoke ..4 @consent",
        "@consent ..6 @revoke|gone|over|expired|invalid|void",
        "gave|give noone|nobody", "nobody|noone ..3 agreed|consented|consents", "@consent ..1 denied|refused",
        "^ ..1 revoke $", "to revoke it|that|this|them|all|$",
        "i|we|ive|weve|already ..2 revoke|rescind|revoked|rescinded|withdrew|unsubscribed|withdrawn",
        "take|taking|took|pull|pulling ..1 back|away ..3 @consent",
        "no|not|@no longer|more ..4 @consent",
        "no longer consent|agree|authorize",
        "@dont|@didnt|never|no|without|lack|nobody|who|nunca|sans|ohne|sin|sem|keine|pas ..4 @consent",
        "@dont|never consent|consented|agree|agreed|authorize|authorized ..4 @calls|@call|@reached|@ring|this|these|$",
        "@dont|@didnt|never ..2 said|say|told|tell ..3 could|can|may @call|@ring|@calls",
        "@dont|@didnt|never ..2 gave|give|given ..2 my|any|your|this number|@consent|phone",
        "@dont|@didnt|never ..2 agree|agreed|consent|consented|ask|asked|request|requested|authorize|authorized ..4 @calls|@call|@reached|@ring",
        "@dont|@didnt|never ..2 asked|ask|signed|sign|subscribed|requested|opted ..2 for|to|in|up this|it|these|that|any|anything|nothing|@calls|$",
        "@dont|@didnt|never ..1 signed|sign|subscribed|subscribe|enrolled|registered|opted|opt ..1 up|in $",
        "i|we !give|gave|giving|have|has|had|got|need|know|understand|read|signed my @consent",
        "@dont|@didnt|never ..1 subscribed|subscribe|opted|opt",
        "no|@dont ..3 autorizado|autorizada|consentido|pedido|solicitado|dado", "@no|@dont|@didnt ..4 right|rights to",
        "need|needs|require|requires|got ..1 my @consent", "@consent ..2 ends|ended|expires|stops|is",
        "exercise|exercising|invoke|invoking|assert ..3 right|rights",
    ].map { (.consentWithdrawn, $0) }
}

extension StopPhrases {
    /// English, with what recognisers make of it over a telephone line.
    static let english: [(rule: StopRule, lines: [String])] = [
        (
            .stopContact,
            [
                "you|yall|guys|people|company ..4 stop|stopped|quit ..2 call+|ring+|text+|contact+|bother+|harass+|messag+",
                "stop|stopp|stap|stahp|quit|cease|halt ..2 call+|phon+|ring+|text+|contact+|messag+|dial+|bother+|disturb+",
                "stop|stopp|stap|stahp|quit|cease|halt ..2 harass+|pester+|spam+|bug+|annoy+|hound+|solicit+",
                "top|step|stuff|stops|stopped|stob|stopping calling|texting|contacting|bothering me|us|this|my|here",
                "dont|do|never|not ..3 call|ring|phone|text|contact|message|dial|bother|disturb me|us|here|my|this|again",
                "dont|never|not ..3 call|ring|phone|text|contact|message|bother anymore|back|ever|no",
                "^ dont|never ..1 call|ring|phone|text|contact|message|bother $",
                "dont|not ..1 want|wish|like|need|appreciate ..4 calls|called|calling|texts|texted|texting|contacted",
                "dont|not|never ..1 want|wish ..2 hear|hearing from you|yall",
                "dont|not|never ..2 want|wish you ..3 call|ring|phone|text|contact|message",
                "no more ..2 calls|call|calling|texts|text|texting|messages|contact|contacting",
                "^ no more $",
                "^ no ..1 calls|texts|messages please|ever|thanks|thank|anymore",
                "^ no ..1 calls|texts|messages $",
                "not|never|nobody ..1 to be|get called|contacted|texted",
                "cancel|end ..2 calls|texts|messages",
            ]
        ),
        (
            .removeFromList,
            [
                "take|get|keep|pull|cross|strike|scratch|wipe|leave|want me|us off|of|out|from",
                "remove|delete|unlist|strike|drop|scrub me|us",
                "remove|delete|erase|lose|forget|scrub|wipe|block|trash|destroy my|this|our ..2 number|name|phone",
                "take|get|pull|cross ..1 my|this|our ..2 number|name|phone off|out|from",
                "off|from your ..2 list|lists|database|system|registry|records",
                "off|from|of this|that|the ..1 call|calling|calls|mailing|marketing|contact|phone|telemarketing list|lists",
                "off|of this list",
                "want ..2 off ..3 list|lists",
                "to be ..1 removed|deleted|taken from|off|out",
                "want|wish|like|ask|asked|asking|demand to be removed",
                "not|dont|no call list|lists|registry|register",
                "dnc",
            ]
        ),
        (
            .optOut,
            [
                "unsubscribe|unsubscribed|unsubscribing|unsuscribe|unsubcribe|unsub",
                "un|on subscribe|subscribed",
                "opt|opted|opting|opped ..2 out",
                "apt out",
                "optout",
            ]
        ),
        (
            .consentWithdrawn,
            [
                "revoke|revoked|revoking|withdraw|withdrawing|rescind|cancel|retract ..3 consent|permission|authorization",
                "^ ..1 revoke $",
                "i ..1 revoke",
                "never|didnt ..2 said|say|told|tell you ..2 could|can|may call|ring|text|phone|contact",
                "never|didnt|not ..1 gave|give|given ..2 my|any|your ..1 number|permission|consent|phone",
                "never|didnt|not ..1 gave|give|given ..2 permission|consent",
                "never|didnt|not ..2 agree|agreed|consent|consented|ask|asked|request|requested ..4 call+|text|texts|contact+",
                "never|didnt|not ..1 sign|signed|opt|opted up|in",
                "dont|not|never ..1 consent",
                "no|without my consent|permission",
            ]
        ),
        (
            .leaveAlone,
            [
                "leave|let me|us|my ..2 alone|be|lone|loan",
                "go away",
                "get lost",
                "piss|fuck|buzz|bugger|back|sod|eff off",
                "fuck|screw you",
                "knock it off",
                "cut it out",
                "quit it",
                "enough already",
                "get off my ..1 phone|line|back|case",
                "harassing|harassment",
                "no means no",
                "report|sue|suing|reporting you",
                "never want to hear from",
                "lawyer|attorney ..6 if you|yall call",
            ]
        ),
        (
            .notInterested,
            [
                "not|never|isnt|aint|arent|no ..3 interested|intrested|interrested",
                "im|am|were|are not interesting",
                "not in trusted",
                "uninterested|disinterested",
                "have|has|got|ive|having no|zero interest",
                "^ no|zero interest $",
                "no interest in",
                "dont|not ..1 have ..2 interest",
                "lost ..1 interest",
                "no thank|thanks ..3 dont|not ..1 need|want it|this|that|anything|them",
                "no thank|thanks ..3 dont|not ..1 need|want $",
                "^ dont bother $",
            ]
        ),
    ]
}

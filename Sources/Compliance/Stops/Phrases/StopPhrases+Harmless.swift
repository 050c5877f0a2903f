extension StopPhrases {
    /// Words around "stop" and its like that make no stop of it. The rule named here means nothing.
    static let harmless: [(rule: StopRule, lines: [String])] = [
        (
            .stopWord,
            [
                // A place, a thing, a visit.
                "bus|truck|train|tram|subway|metro|pit|rest|full|non|one|next|last|first|final|quick|door|whistle|short stop",
                "my|your|the|our|a|which|what bus|next|last|first stop",
                "at|to|from|near|past|off the|this|my|that|our stop",
                "make|made|making|makes a|one|another ..1 stop",
                "stop sign|signs|light|lights|watch|gap|motion|loss|lamp|knob|valve|button",
                "stop by|in|over|off|into|past",
                "stop at the|a|an|my|your|that|target|home|work|checkout",
                "stop for a|gas|lunch|dinner|coffee|food|one",
                "a|any|another stop near|around|close",
                "to go away for|on|to|with|over",
                // Somebody or something else does or does not stop.
                "can|could|would|did not stop",
                "cant|cannot|couldnt|wouldnt stop",
                "dont|didnt stop",
                "it|he|she|rain|snow|baby|dog|dogs|kid|kids|son|daughter|mom|mother|boss|wife|husband wont|doesnt|didnt|never stop calling|texting|crying",
                "it|he|she|rain|snow|baby|dog|dogs|kid|kids|son|daughter|mom|mother|boss|wife|husband wont|doesnt|didnt|never stop",
                "did|do|does|have|has|had|will|would|if|when|why ..1 you|they|it|we|he|she stop|stopped making|selling|carrying|shipping|offering|producing|accepting|delivering|working|doing",
                "stop laughing|smiling|crying|smoking|drinking|thinking|raining|working|eating|shopping|loading|worrying|myself|charging",
                "i|we had|have to stop at|for|using|because|halfway|there|before|when|while",
                "made|make|makes|making|let me|us|him|her|them stop",
                "stop ..1 the|my|that order|shipment|delivery|payment|shipping|package|sale",
                "what|whats|nothing stopping|stopped|stop|stops ..1 me|us",
                "stop ..2 anytime|whenever",
                // When to call is not whether to call.
                "not to call|ring|phone|text|contact|bother ..2 before|until|till|today|now|tonight|yet|unless|between|early|late",
                "not to call|ring|phone|text|contact|bother ..2 at|on|during|while|after|about|with",
                "dont|not|never call|ring|phone|text|contact|bother ..2 before|until|till|today|now|tonight|yet|unless|between|early|late",
                "dont|not|never call|ring|phone|text ..1 during|while|after ..1 work|lunch|dinner|school|meeting|meetings|nine|eight|seven|six|five|noon|hours|im",
                "dont|not|never call|ring|phone|text ..2 at work|night|lunch|dinner|noon|home|nine|eight|seven|six|five|this",
                "dont|not|never call|ring|phone|text ..2 on monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekends|weekdays|sundays",
                "dont|not text|message|send ..1 the|a|that|it ..1 link|code|email|address",
                "no me|nos llame|llamen|llames antes|despues|hoy|ahora|manana|hasta|tan|tarde|temprano|en|el|los",
                "no me|nos llame|llamen|llames por la|las|el",
                "mappelez|rappelez|appelez|telephonez pas avant|apres|aujourdhui|maintenant|demain|ce|tard|si|trop|le",
                "rufen|ruf sie|mich ..2 nicht vor|nach|heute|jetzt|so|um|am|morgen|wahrend|abends|vormittags ..4 an",
                // Interest of other kinds.
                "not that im|i ..1 not|uninterested ..1 interested",
                "not ..2 interested in ..5, but|just|only",
                // "Not now, call me later" asks for a call; "do not call me now" begins elsewhere.
                "not now|yet|today|tonight",
                // The recording, not the call, is what they object to.
                "consent|agree to ..4 record+",
                "dont|not|never consent|agree to ..4 record+",
                "not|never|dont|do ..1 want ..3 calls|call recorded",
            ]
        )
    ]
}

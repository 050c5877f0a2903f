/// What a merchant pays for contacts, as far as it says so; what it does not say is missing, and never guessed (ATT-3).
package struct ContactCosts: Hashable, Sendable {
    /// The carrier's price of a minute of a call.
    package let callMinute: MinorRate?
    /// What hearing, thinking and speaking cost in a minute of a call.
    package let modelMinute: MinorRate?
    package let text: MinorRate?

    package init(callMinute: MinorRate? = nil, modelMinute: MinorRate? = nil, text: MinorRate? = nil) {
        self.callMinute = callMinute
        self.modelMinute = modelMinute
        self.text = text
    }

    /// The rates that are wanted and missing, by their names in the merchant's file.
    package func missing(talked: Duration, texts: Int) -> [String] {
        var names: [String] = []
        if talked > .zero, callMinute == nil { names.append("call_minute_minor") }
        if talked > .zero, modelMinute == nil { names.append("model_minute_minor") }
        if texts > 0, text == nil { names.append("text_minor") }
        return names
    }

    /// What contacts cost, in minor units; nil while a rate that is wanted is missing.
    package func cost(talked: Duration, texts: Int) -> Double? {
        guard missing(talked: talked, texts: texts).isEmpty else { return nil }
        let minutes = Double(talked.wholeMilliseconds) / 60_000
        let minuteRate = Double((callMinute?.thousandths ?? 0) + (modelMinute?.thousandths ?? 0))
        return (minutes * minuteRate + Double(texts) * Double(text?.thousandths ?? 0)) / 1_000
    }
}

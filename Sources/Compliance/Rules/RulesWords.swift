/// What values of the rules file are called where people read them.
extension Channel {
    package var words: String {
        switch self {
        case .voiceAI: "AI calls"
        case .sms: "texts"
        }
    }
}

extension Weekday {
    package var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}

extension [OpenSpan] {
    /// `08:00–12:00 and 14:00–20:00`, or `closed`.
    var words: String {
        isEmpty ? "closed" : map { "\($0.start)–\($0.end)" }.joined(separator: " and ")
    }
}

extension VoiceMode {
    var words: String {
        switch self {
        case .writtenConsent: "with written consent"
        case .writtenAgreementRequired: "with a written agreement of both sides"
        case .legalReview: "only with the approval of counsel"
        case .expressConsent: "with express consent"
        }
    }
}

extension HolidayRule {
    var words: String {
        switch self {
        case .open: "as on other days"
        case .closed: "closed"
        case .restricted(let span): "AI calls \([span].words)"
        }
    }
}

extension FrequencyCap {
    /// `3 AI calls and texts in 24 hours`
    var words: String {
        let what = channels.map(\.words).joined(separator: " and ")
        return switch period {
        case .rolling(let span): "\(max) \(what) in \(span.words)"
        case .cart: "\(max) \(what) about a cart"
        case .abandonment(let span): "\(max) \(what) about a cart, within \(span.words)"
        }
    }
}

extension [String] {
    /// Flags of a row, in one order.
    var words: String { isEmpty ? "none" : sorted().joined(separator: ", ") }
}

extension Duration {
    /// `24 hours`, or `7 days` where it is two days or more and whole.
    var words: String {
        let hours = components.seconds / 3600
        return hours >= 48 && hours % 24 == 0 ? "\(hours / 24) days" : "\(hours) hours"
    }
}

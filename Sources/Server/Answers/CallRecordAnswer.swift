package import CallCore
package import Commerce
import Compliance
import Dialogue
package import Scripts
package import Vault

/// What the law wants on record of one call that was dialed (16 CFR 310.5(a)(2), RCD-1), with the moments of its opening (RCD-6).
package struct CallRecordAnswer: Encodable, Sendable {
    let call: String
    let merchant: String
    let seller: String
    let campaign = "cart_recovery"
    /// What the call was about; the goods themselves are in the cart, which has a shorter life.
    let goods: String
    let callingNumber: Nullable<String>
    /// Null when it is past its limit.
    let calledNumber: Nullable<String>
    let person: String
    let attempt: Nullable<Int>
    let dialedAt: Nullable<String>
    let answeredAt: Nullable<String>
    let endedAt: Nullable<String>
    /// From the answer to the end.
    let duration: Nullable<Double>
    let disposition: Nullable<String>
    let scriptVersion: String
    let rulesVersion: Nullable<String>
    let machineVersion: Nullable<Int>
    let decision: Nullable<String>
    let opening: Opening

    /// Seconds since the answer; null for what was not heard.
    struct Opening: Encodable, Sendable {
        let greetingEnded: Nullable<Double>
        let firstSound: Nullable<Double>
        let aiNoticeHeard: Nullable<Double>
        let sellerHeard: Nullable<Double>
        let optOutHeard: Nullable<Double>
        let recordingNoticeHeard: Nullable<Double>
        let salesPurposeHeard: Nullable<Double>

        enum CodingKeys: String, CodingKey {
            case greetingEnded = "greeting_ended_s"
            case firstSound = "first_sound_s"
            case aiNoticeHeard = "ai_notice_heard_s"
            case sellerHeard = "seller_heard_s"
            case optOutHeard = "opt_out_heard_s"
            case recordingNoticeHeard = "recording_notice_heard_s"
            case salesPurposeHeard = "sales_purpose_heard_s"
        }
    }

    /// - Parameters:
    ///   - number: that was called; nil when it may not be opened any more.
    ///   - moments: as the log tells them.
    package init(
        _ call: CallSummary, of merchant: Merchant, number: E164?, records: [LogRecord], moments: CallMoments
    ) {
        let created = records.lazy.compactMap(Self.created).first
        let at = { (time: CallTime?) in
            Nullable(time.map { ((created?.anchor ?? call.startedAt) + $0.sinceCreated).text })
        }
        self.call = call.key.call.text
        self.merchant = call.key.merchant.text
        seller = merchant.legalName
        goods = "a cart left at \(merchant.brand)"
        callingNumber = Nullable(call.callingNumber?.text)
        calledNumber = Nullable(number?.text)
        person = call.person.text
        attempt = Nullable(created?.attempt.number)
        dialedAt = at(moments.dialed)
        answeredAt = at(moments.answered)
        endedAt = Nullable(call.endedAt?.text)
        duration = Self.seconds(moments.hungUp, since: moments.answered)
        disposition = Nullable(call.outcome?.rawValue)
        scriptVersion = call.script.text
        rulesVersion = Nullable(created?.rules.text)
        machineVersion = Nullable(created?.machine.number)
        decision = Nullable(records.lazy.compactMap(Self.decision).first)
        opening = Opening(moments)
    }

    private static func created(_ record: LogRecord) -> Created? {
        if case .event(.created(let created)) = record.entry { created } else { nil }
    }

    private static func decision(_ record: LogRecord) -> String? {
        if case .event(.contactAllowed(let allowed)) = record.entry { allowed.decision.text } else { nil }
    }

    fileprivate static func seconds(_ moment: CallTime?, since start: CallTime?) -> Nullable<Double> {
        guard let moment, let start, moment >= start else { return Nullable(nil) }
        return Nullable(Double((moment - start).duration.wholeMilliseconds) / 1000)
    }

    enum CodingKeys: String, CodingKey {
        case call
        case merchant
        case seller
        case campaign
        case goods
        case callingNumber = "calling_number"
        case calledNumber = "called_number"
        case person
        case attempt
        case dialedAt = "dialed_at"
        case answeredAt = "answered_at"
        case endedAt = "ended_at"
        case duration = "duration_s"
        case disposition
        case scriptVersion = "script_version"
        case rulesVersion = "rules_version"
        case machineVersion = "machine_version"
        case decision
        case opening
    }
}

extension CallRecordAnswer.Opening {
    init(_ moments: CallMoments) {
        let since = { (moment: CallTime?) in CallRecordAnswer.seconds(moment, since: moments.answered) }
        self.init(
            greetingEnded: since(moments.greetingEnded), firstSound: since(moments.firstSound),
            aiNoticeHeard: since(moments.aiNoticeHeard), sellerHeard: since(moments.sellerHeard),
            optOutHeard: since(moments.optOutHeard), recordingNoticeHeard: since(moments.recordingNoticeHeard),
            salesPurposeHeard: since(moments.salesPurposeHeard))
    }
}

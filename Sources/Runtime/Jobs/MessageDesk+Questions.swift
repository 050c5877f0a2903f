import Commerce
import Compliance
import Logging
import Scripts
import Telnyx
import Vault

/// What is done with the questions that people text.
extension MessageDesk {
    /// Answers a question for help or for the do-not-call policy: once a text, in the name of one merchant who texts from the number that was
    /// asked, whoever asks. Where the carrier has answered, that is put on record as the answer.
    func answer(
        _ notice: MessageNotice, from sender: E164, known: [(merchant: MerchantID, person: PersonID)], as id: InboxID
    ) async throws {
        let asked: (purpose: JobPurpose, contact: ContactPurpose)
        switch meaning(of: notice) {
        case .help: asked = (.answerHelp, .helpAnswer)
        case .policy: asked = (.answerPolicy, .policyAnswer)
        case .stop, .confirmNumber, .liftCarrierBlock, .other: return
        }
        var texting = known.map(\.merchant)
        if let receiver = notice.to { texting = try await catalogue.merchants(texting: receiver) }
        let acquainted = texting.first { merchant in known.contains { $0.merchant == merchant } }
        guard let chosen = acquainted ?? texting.first, let merchant = try await catalogue.merchant(chosen) else {
            return
        }
        let now = wall.now()
        let person: PersonID
        if let already = known.first(where: { $0.merchant == chosen })?.person {
            person = already
        } else {
            // Kept with the number alone, for as long as what was sent to it is.
            person = try await vault.upsertPerson(PersonProfile(phone: sender), of: chosen, at: now)
        }
        let key = "\(id.source)/\(id.text)"
        let isHelp = asked.purpose == .answerHelp
        if isHelp, notice.isHelpAnsweredByCarrier(where: merchant.doesCarrierAnswerHelp) {
            try await vault.recordContact(
                ContactAttempt(at: now, channel: .sms, purpose: asked.contact, cart: nil), with: person, of: chosen,
                key: key)
            logger.notice("help is answered by the carrier", metadata: ["person": "\(person)"])
            return
        }
        // A merchant without forms has no page of its policy: its text on help says whom to ask.
        let purpose = merchant.forms == nil ? .answerHelp : asked.purpose
        _ = try await vault.enqueue(
            NewJob(
                key: key, merchant: chosen, person: person, cart: nil, purpose: purpose, due: now,
                expires: now + ContactPurpose.answerSpan), at: now)
    }
}

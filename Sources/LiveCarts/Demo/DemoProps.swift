import CallCore
import Commerce
import Compliance
import Crypto
import Foundation
import Lookalike
import Runtime
import Scripts
import Server
import Vault

/// What every scene of the demonstration has at hand.
struct DemoProps {
    let deployment: Deployment
    let lookalike: Lookalike
    /// The moment from which the look-alike counts its seconds, not later.
    let lookalikeEpoch: WallTime
    let clock: DemoClock
    let narrator: DemoNarrator
    /// Where what is left of the demonstration is put, outside the vault.
    let folder: URL
    /// Where the server keeps everything.
    let data: URL
    /// How long a scene waits for what is to happen in it.
    let patience: Duration

    var vault: any Vault { deployment.vault }
    var now: WallTime { clock.wall.now() }

    /// Has the shop tell of a cart left three days ago; the job that calls about it.
    func leaveCart(_ number: Int, of person: DemoPerson) async throws -> JobID {
        guard let port = await deployment.port.value() else { throw DemoProblem.neverListened }
        let body = person.cartEvent(number, at: now - .seconds(3 * 86_400))
        let seconds = now.millisecondsSince1970 / 1000
        var message = Data("\(seconds).".utf8)
        message.append(body)
        let code = HMAC<SHA256>.authenticationCode(
            for: message, using: SymmetricKey(data: Data(DemoCast.intakeSecret.utf8)))
        let hex = code.map { String(format: "%02x", $0) }.joined()
        let answer = try await DemoHTTP.post(
            "http://127.0.0.1:\(port)/intake/v1/cart.abandoned",
            headers: ["X-Intake-Signature": "t=\(seconds),v1=\(hex)"], body: body)
        narrator.say("shop      cart.abandoned → \(answer.status) \(answer.text)")
        let receipt = try? JSONDecoder().decode([String: String].self, from: Data(answer.text.utf8))
        guard answer.status == 202, let job = receipt?["job"] else {
            throw DemoProblem.cartNotTaken(answer: "\(answer.status) \(answer.text)")
        }
        return JobID(job)
    }

    /// The pseudonym of somebody whose cart was taken.
    func pseudonym(of person: DemoPerson) async throws -> PersonID {
        guard let number = person.number,
            let pseudonym = try await vault.person(with: number, of: DemoCast.merchant, at: now)
        else { throw DemoProblem.notOnRecord(person.firstName) }
        return pseudonym
    }

    /// Waits for the end of a person's call that was not refused.
    func endedCall(with person: PersonID) async throws -> CallSummary {
        var ended: CallSummary?
        try await wait(or: DemoProblem.noCall(within: patience)) {
            ended = try await vault.calls(of: DemoCast.merchant, limit: 50, at: now)
                .first { $0.person == person && $0.endedAt != nil && $0.outcome != .refused }
            return ended != nil
        }
        guard let ended else { throw DemoProblem.noCall(within: patience) }
        return ended
    }

    /// Waits until nothing more happens to a job; how it stands then.
    func settled(_ job: JobID) async throws -> JobState? {
        var state: JobState?
        try await wait(or: DemoProblem.jobNotSettled(within: patience)) {
            state = try await vault.job(job, at: now)?.state
            return state?.isSettled ?? true
        }
        return state
    }

    func wait(or problem: DemoProblem, until holds: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + patience
        while try await !holds() {
            guard ContinuousClock.now < deadline else { throw problem }
            try await Task.sleep(for: .milliseconds(250))
        }
    }

    /// What would be decided about calling a person at some moment, as things stand.
    func preview(of person: PersonID, _ cart: CartID?, at moment: WallTime) async throws -> ContactDecisionRecord {
        guard let merchant = try await deployment.catalogue.merchant(DemoCast.merchant) else {
            throw DemoProblem.notOnRecord("\(DemoCast.merchant)")
        }
        let wish = ContactWish(
            decision: "dec_preview", merchant: merchant.id, person: person, channel: .voiceAI, cart: cart)
        return try await vault.previewContact(
            wish, under: TermsBook(rulebook: try RulesInForce.rulebook(at: nil)).terms(for: merchant), at: moment)
    }

    /// The texts that reached a person.
    func texts(to person: DemoPerson) -> [JournaledMessage] {
        lookalike.journal.messages.filter { $0.direction == "outbound" && $0.to == person.numberText }
    }
}

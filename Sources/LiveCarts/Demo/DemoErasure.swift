import CallCore
import Commerce
import Compliance
import Foundation
import Lookalike
import Runtime
import Scripts
import Server
import Vault

/// The last scene: the person of the first call asks to be erased, and nothing of hers opens any more.
struct DemoErasure {
    let props: DemoProps
    let call: CallSummary
    let offer: OfferID
    private let person = DemoPerson.rosalind
    /// The shortest sentence that is nobody else's, in characters.
    private static let shortestSentence = 12

    init(props: DemoProps, call: CallSummary, offer: OfferID) {
        self.props = props
        self.call = call
        self.offer = offer
    }

    func play() async throws -> DemoVerdict {
        guard let reason = AccessReason(actor: "demonstration", reason: "she asks to be erased"),
            let number = person.number
        else { throw DemoProblem.notOnRecord(person.firstName) }
        var findings = DemoErasureFindings()
        let words = try await callerWords(for: reason)
        props.narrator.say("Before:")
        findings.before = await trials(number, for: reason)
        tell(findings.before)
        let receipt = try await props.vault.erase(
            call.person, of: DemoCast.merchant, under: .order(reason), at: props.now)
        findings.proof = receipt.proof
        props.narrator.say("\nAfter:")
        findings.after = await trials(number, for: reason)
        tell(findings.after)
        findings.isSuppressed = try await props.vault.isSuppressed(number, of: DemoCast.merchant, at: props.now)
        if findings.isSuppressed { props.narrator.say("  still suppressed: the number, as a keyed hash of it") }
        try await sendAgain(&findings)
        try await prove(receipt.proof, &findings)
        try scan(for: words, &findings)
        return findings.verdict
    }

    // MARK: - What opens

    private func trials(_ number: E164, for reason: AccessReason) async -> [DemoTrial] {
        let (vault, merchant, now) = (props.vault, DemoCast.merchant, props.now)
        return [
            await .of("person by number") {
                try await vault.person(with: number, of: merchant, at: now) == nil ? 0 : 1
            },
            await .of("decisions by number") {
                guard let person = try await vault.person(with: number, of: merchant, at: now) else { return 0 }
                return try await vault.decisions(about: person, of: merchant, limit: 50, at: now).count
            },
            await .of("profile") {
                _ = try await vault.open(call.person, of: merchant, for: reason, at: now)
                return 1
            },
            await .of("transcript") { try await vault.openContent(of: call.key, for: reason, at: now).count },
            await .of("recording") { try await vault.readTape(of: call.key, for: reason, at: now).entries.count },
            await .of("export") {
                _ = try await vault.export(
                    call.person, of: merchant, under: .order(reason), terms: ExportTerms(processors: []), at: now)
                return 1
            },
            await .of("cart") { try await vault.cart(call.cart, of: merchant, at: now) == nil ? 0 : 1 },
            await .of("offer") {
                guard let policy = try await props.deployment.catalogue.merchant(merchant)?.offers else { return 0 }
                return try await vault.grantedOffer(offer, of: merchant, policy: policy, at: now) == nil ? 0 : 1
            },
        ]
    }

    private func tell(_ trials: [DemoTrial]) {
        for line in TextColumns.lines(trials.map { ["  \($0.path)", $0.refusal.map { "refused: \($0)" } ?? "opens"] }) {
            props.narrator.say(line)
        }
    }

    /// What she said, by the sealed transcript; the published script too may hold a single "yes".
    private func callerWords(for reason: AccessReason) async throws -> [String] {
        let log = try await props.vault.log(of: call.key, at: props.now)
        let heard = log.compactMap { record -> ContentRef? in
            guard case .event(.heard(let news)) = record.entry else { return nil }
            return news.words
        }
        return try await props.vault.openContent(of: call.key, for: reason, at: props.now)
            .filter { heard.contains($0.ref) && $0.text.count >= Self.shortestSentence }.map(\.text)
    }

    // MARK: - What stays

    /// The shop sends her cart again, as an import of old data would.
    private func sendAgain(_ findings: inout DemoErasureFindings) async throws {
        let earlier = contacts
        let job = try await props.leaveCart(2, of: person)
        findings.reimported = try await props.settled(job)
        findings.newContacts = contacts - earlier
        let state = findings.reimported?.rawValue ?? "not queued"
        props.narrator.say(
            "  sent again by the shop: the call is \(state), calls and texts to her: \(findings.newContacts)")
    }

    private var contacts: Int {
        props.lookalike.journal.calls(to: person.numberText).count + props.texts(to: person).count
    }

    private func prove(_ proof: ErasureProof, _ findings: inout DemoErasureFindings) async throws {
        let narrator = props.narrator
        narrator.say("\nThe proof names \(proof.scopes.count) destroyed keys by their digests, and nobody:")
        for scope in proof.scopes {
            narrator.say("  \(scope.digest.prefix(16))…  \(scope.retentionClass), destroyed \(scope.destroyedAt)")
        }
        narrator.say("  removed: rows \(proof.removedRows), recordings \(proof.removedTapes)")
        narrator.say("  nothing in the running data opens since \(proof.liveSince)")
        narrator.say(
            proof.backupsSince.map { "  nothing in a back-up opens since \($0)" }
                ?? "  back-ups from before it: until their keys are rotated away, or \(proof.backupsEndBy)")
        let file = props.folder.appending(path: "erasure-proof.json")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try encoder.encode(proof).write(to: file)
        let audit = try await exportAudit()
        narrator.say("check it:      livecarts rights verify \(file.path) --audit \(audit.path)")
        let report = try await props.vault.verifyAudit(against: nil, at: props.now)
        findings.auditEntries = report.rows
        narrator.say("\nThe audit holds: \(report.rows) entries, each chained to the one before it.")
    }

    private func exportAudit() async throws -> URL {
        let file = props.folder.appending(path: "audit.jsonl")
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        try await props.vault.exportAudit(at: props.now) { line in
            try handle.write(contentsOf: Data(line + [UInt8(ascii: "\n")]))
        }
        try handle.close()
        return file
    }

    // MARK: - What stands in the files

    /// Searches the database, its log, the tapes and the keys; the copies made above to listen to are not the vault's and lie beside it.
    private func scan(for words: [String], _ findings: inout DemoErasureFindings) throws {
        let secrets =
            [person.firstName, "\(person.firstName) \(person.lastName)", person.email, person.numberText]
            + [String(person.numberText.dropFirst(2))] + words
        findings.scan = try PlainTraces(words: secrets).search(props.data)
        findings.scanFindsWhatIsPlain = try !PlainTraces(words: [DemoCast.merchant.text]).search(props.data).hits
            .isEmpty
        let scan = findings.scan
        props.narrator.say(
            "Her name, number, e-mail and \(words.count) sentences of hers: \(scan.hits.count) hits in \(scan.files) files of the vault, \(scan.bytes / 1024) KiB."
        )
        props.narrator.say("What was made above to listen to lies outside the vault: \(props.folder.path)")
    }
}

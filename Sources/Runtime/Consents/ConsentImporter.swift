import Commerce
import Compliance
import Crypto
import Foundation
package import Scripts
package import Shops
package import Vault

/// Takes lists of consents from elsewhere: what is proved may be called on, what is not is kept and never is (CON-8).
package struct ConsentImporter: Sendable {
    private let vault: any Vault
    private let catalogue: Catalogue
    private let wall: WallClock

    package init(vault: any Vault, catalogue: Catalogue, wall: WallClock) {
        self.vault = vault
        self.catalogue = catalogue
        self.wall = wall
    }

    /// Judges every line and stores what is to be kept; a line that was taken before adds nothing.
    ///
    /// - Parameters:
    ///   - isRehearsal: only judges.
    ///   - progress: told after every line how many are done.
    package func take(
        _ list: ConsentList, of merchant: Merchant, isRehearsal: Bool, progress: (Int) -> Void = { _ in }
    ) async throws -> ConsentImportReport {
        var report = ConsentImportReport()
        for (index, row) in list.rows.enumerated() {
            switch row.content {
            case .failure(let error): report.refuse("\(error)", line: row.line)
            case .success(let consent):
                try await take(consent, line: row.line, of: merchant, isRehearsal: isRehearsal, into: &report)
            }
            progress(index + 1)
        }
        return report
    }

    /// Judges one consent, and stores it if it is to be kept.
    package func take(_ consent: ListedConsent, of merchant: Merchant) async throws -> ConsentImportReport {
        var report = ConsentImportReport()
        try await take(consent, line: 1, of: merchant, isRehearsal: false, into: &report)
        return report
    }

    private func take(
        _ consent: ListedConsent, line: Int, of merchant: Merchant, isRehearsal: Bool,
        into report: inout ConsentImportReport
    ) async throws {
        let now = wall.now()
        var text: ConsentText?
        if let id = consent.claim.textID { text = try await catalogue.consentText(id, of: merchant) }
        let verdict = consent.claim.verdict(
            text: text.flatMap { consent.evidence(under: $0, of: merchant.legalName) }, for: text?.channel,
            seller: merchant.legalName,
            isStopped: try await vault.isSuppressed(consent.number, of: merchant.id, at: now), at: now,
            term: merchant.consentTerm)
        switch verdict {
        case .refused: report.refuse("\(verdict)", line: line)
        case .proven, .unproven:
            let isNew = try await keep(consent, verdict, of: merchant, isRehearsal: isRehearsal)
            report.count(verdict, isNew: isNew, line: line)
        }
    }

    /// - Returns: false when it was taken before.
    private func keep(
        _ consent: ListedConsent, _ verdict: ConsentVerdict, of merchant: Merchant, isRehearsal: Bool
    ) async throws -> Bool {
        let now = wall.now()
        if isRehearsal {
            guard let person = try await vault.person(with: consent.number, of: merchant.id, at: now) else {
                return true
            }
            let key = consent.key(of: person, verdict)
            return try await !vault.consentEntries(of: person, merchant: merchant.id, for: nil, at: now)
                .contains { $0.key == key }
        }
        let profile = PersonProfile(
            phone: consent.number, locale: consent.locale,
            age: consent.claim.age == .unknown ? nil : consent.claim.age)
        let person = try await vault.upsertPerson(profile, of: merchant.id, at: now)
        let scope = ConsentScope(person: person, channel: consent.claim.channel, seller: merchant.legalName)
        let kind: ConsentEvent.Kind
        switch verdict {
        case .proven(let evidence):
            kind = .granted(
                scope, evidence,
                number: try await vault.pseudonym(of: consent.number, merchant: merchant.id, at: now))
        case .unproven, .refused: kind = .importedUnproven(scope)
        }
        return try await vault.append(
            ConsentEvent(person: person, merchant: merchant.id, receivedAt: now, kind: kind),
            key: consent.key(of: person, verdict), details: try consent.details(), at: now)
    }
}

extension ListedConsent {
    fileprivate func evidence(under text: ConsentText, of seller: String) -> ConsentEvidence {
        // What the claim lacks is told before this counts for anything.
        text.evidence(
            of: seller, method: claim.method ?? .paper, isSigned: claim.signature != nil,
            capturedAt: claim.capturedAt ?? WallTime(secondsSince1970: 0))
    }

    /// The same line, told of the same person again, has the same key; the number is not in it, as it could be guessed.
    ///
    /// A line that becomes proved, because its text was published meanwhile, is another entry.
    fileprivate func key(of person: PersonID, _ verdict: ConsentVerdict) -> String {
        let standing =
            switch verdict {
            case .proven: "proven"
            case .unproven, .refused: "unproven"
            }
        let fields = [
            person.text, claim.channel.rawValue, claim.textID, claim.textSHA256,
            claim.capturedAt.map { "\($0.millisecondsSince1970)" }, claim.source, claim.method?.rawValue,
            claim.signature, pageURL, pageSHA256,
        ].map { $0 ?? "" }
        let bytes = Data(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)
        let digest = SHA256.hash(data: bytes).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "import/\(standing)/\(digest.joined())"
    }

    fileprivate func details() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(
            try encoder.encode(
                [
                    "source": claim.source, "signature": claim.signature, "text_id": claim.textID,
                    "text_sha256": claim.textSHA256, "page_url": pageURL, "page_snapshot_sha256": pageSHA256,
                    "ip": address, "user_agent": userAgent,
                ].compactMapValues(\.self)))
    }
}

package import Commerce
import Compliance
import Crypto
import Foundation
package import Shops
package import Vault

/// Takes a merchant's own lists of numbers that nobody is to contact (LST-5). Each number is stopped like any other.
package struct SuppressionImporter: Sendable {
    /// What became of a list.
    package struct Report: Hashable, Sendable {
        package private(set) var stopped = 0
        /// Lines that were taken before.
        package private(set) var known = 0
        package private(set) var refused = 0
        /// The refused lines, at most ``remarkLimit``, without anything personal.
        package private(set) var remarks: [Remark] = []

        /// The most remarks that are kept; the count goes on.
        package static let remarkLimit = 1_000

        fileprivate mutating func stopped(isNew: Bool) {
            if isNew { stopped += 1 } else { known += 1 }
        }

        fileprivate mutating func refuse(_ words: String, line: Int) {
            refused += 1
            if remarks.count < Self.remarkLimit { remarks.append(Remark(line: line, words: words)) }
        }
    }

    package struct Remark: Hashable, Sendable {
        package let line: Int
        package let words: String
    }

    private let vault: any Vault
    private let desk: RightsDesk

    package init(vault: any Vault, desk: RightsDesk) {
        self.vault = vault
        self.desk = desk
    }

    /// Stops every number of a list; one that the same source brought before is stopped already.
    ///
    /// - Parameters:
    ///   - source: where the list comes from; kept sealed in the audit.
    ///   - progress: told after every line how many are done.
    package func take(
        _ list: SuppressionList, from source: String, of merchant: MerchantID, for reason: AccessReason,
        at now: WallTime, progress: (Int) -> Void = { _ in }
    ) async throws -> Report {
        var report = Report()
        let digest = SHA256.hash(data: Data(source.utf8)).prefix(8).map { String(Int($0) + 256, radix: 16).dropFirst() }
        for (index, row) in list.rows.enumerated() {
            switch row.content {
            case .failure(let error): report.refuse("\(error)", line: row.line)
            case .success(let entry):
                let pseudonym = try await vault.pseudonym(of: entry.number, merchant: merchant, at: now)
                let receipt = try await desk.suppress(
                    entry.number, of: merchant,
                    key: "list/\(digest.joined())/\(entry.kind.rawValue)/\(pseudonym.text)", through: .merchantList,
                    for: reason, at: now)
                report.stopped(isNew: receipt.isNew)
            }
            progress(index + 1)
        }
        try await vault.audit(
            .suppressionsImported(
                new: report.stopped, refused: report.refused, source: source, of: merchant, by: reason.actor, at: now))
        return report
    }
}

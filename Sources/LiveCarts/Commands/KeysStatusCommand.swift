import ArgumentParser
import Commerce
import Server
import Vault

/// `livecarts keys status`
struct KeysStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows the keys by merchant, kind and class: never a key, and never whose it is.",
        discussion: """
            Counts the versions in force, those replaced that still open something, and those destroyed.
            Example: livecarts keys status --each
            """)

    /// How many keys are read together.
    private static let pageSize = 1_000

    @OptionGroup var vault: VaultOptions

    @Option(help: "Only this merchant's keys.")
    var merchant: String?

    @Flag(help: "One line a key.")
    var each = false

    @Flag(help: "Print JSON: one object a key with --each, else one a merchant, kind and class.")
    var json = false

    func run() async throws {
        try await vault.withFiles { files in
            var tally = KeyTally()
            var listed: [KeyAnswer] = []
            var last: Int64 = 0
            if each, !json { print("id  kind  merchant  class  version  state  created  destroyed") }
            while true {
                let page = try await files.vault.keyStatus(
                    of: merchant.map { MerchantID($0) }, after: last, limit: Self.pageSize)
                guard let end = page.last else { break }
                last = end.id
                for key in page {
                    switch (each, json) {
                    case (true, false): print(Self.line(key))
                    case (true, true): listed.append(KeyAnswer(key))
                    case (false, _): tally.add(key)
                    }
                }
            }
            switch (each, json) {
            case (true, false): break
            case (true, true): try JSONAnswer.show(listed)
            case (false, true): try JSONAnswer.show(tally.answers)
            case (false, false): for line in tally.lines { print(line) }
            }
        }
    }

    private static func line(_ key: KeyStatus) -> String {
        [
            "\(key.id)", key.kind, Self.orNone(key.merchant.text), Self.orNone(key.retentionClass), "\(key.version)",
            key.state.rawValue, key.createdAt.text, Self.orNone(key.destroyedAt?.text ?? ""),
        ].joined(separator: "  ")
    }

    private static func orNone(_ text: String) -> String { text.isEmpty ? "-" : text }
}

/// How many keys of each merchant, kind and class are in which state.
private struct KeyTally {
    private struct Group: Hashable {
        let merchant: String
        let kind: String
        let retentionClass: String
    }

    private var order: [Group] = []
    private var counts: [Group: [KeyStatus.State: Int]] = [:]
    private var oldest: [Group: WallTime] = [:]

    mutating func add(_ key: KeyStatus) {
        let group = Group(merchant: key.merchant.text, kind: key.kind, retentionClass: key.retentionClass)
        if counts[group] == nil { order.append(group) }
        counts[group, default: [:]][key.state, default: 0] += 1
        if key.state != .destroyed { oldest[group] = min(oldest[group] ?? key.createdAt, key.createdAt) }
    }

    var answers: [KeyCountAnswer] {
        order.map { group in
            let count = counts[group] ?? [:]
            return KeyCountAnswer(
                merchant: group.merchant, kind: group.kind, retentionClass: group.retentionClass,
                inForce: count[.inForce] ?? 0, replaced: count[.replaced] ?? 0, destroyed: count[.destroyed] ?? 0,
                oldest: Nullable(oldest[group]?.text))
        }
    }

    var lines: [String] {
        TextColumns.lines(
            [["merchant", "kind", "class", "in force", "replaced", "destroyed", "oldest"]] + answers.map(\.columns))
    }
}

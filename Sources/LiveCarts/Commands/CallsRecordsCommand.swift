import ArgumentParser
import CallCore
import Commerce
import Foundation
import Runtime
import Scripts
import Server
import Vault

/// `livecarts calls records`
struct CallsRecordsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "Writes the record of every call that was dialed, as JSON Lines: of a person, of days, or of all.",
        discussion: """
            What telemarketing law asks for (16 CFR 310.5): numbers, times, disposition, seller, versions of script and rules, and when each part of the
            opening was heard. Called numbers are opened for it, so it takes a reason, which is kept. Names of sellers are today's.
            Example: livecarts calls records --from 2026-11-01 --to 2026-11-30 --reason "request of the state" --output november.jsonl
            """)

    @Option(help: "Only this merchant's calls; needed with --number where there are several.")
    var merchant: String?

    @Option(help: "Only calls to this number, such as +13125550100.")
    var number: String?

    @Option(help: "The first day, in UTC, such as 2026-11-01.")
    var from: String?

    @Option(help: "The last day, in UTC.")
    var to: String?

    @Option(name: .shortAndLong, help: "The file to write; standard output without one.")
    var output: String?

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    /// The most calls of one answer.
    private static let mostCalls = 1_000_000

    mutating func validate() throws {
        guard access.access != nil else { throw ValidationError("numbers are opened for a reason: add --reason \"…\"") }
        guard number.map({ E164($0) != nil }) ?? true else {
            throw ValidationError("the number is written with + and 8 to 15 digits, such as +13125550100")
        }
        for day in [from, to].compactMap(\.self) where Self.start(of: day) == nil {
            throw ValidationError("\"\(day)\" is no day; write one such as 2026-11-01")
        }
    }

    func run() async throws {
        guard let reason = access.access else { return }
        let lines = try await place.withVault { opened in try await self.lines(from: opened, for: reason) }
        guard let output else {
            FileHandle.standardOutput.write(lines)
            return
        }
        try PrivateFile.create(output)
        try lines.write(to: URL(filePath: output))
        print("wrote \(output): \(lines.count(where: { $0 == UInt8(ascii: "\n") })) calls")
    }

    private func lines(from opened: OpenedVault, for reason: AccessReason) async throws -> Data {
        let scripts = ScriptArchive(drafts: nil, published: opened.catalogue)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = Data()
        for call in try await calls(in: opened) {
            guard let merchant = try await opened.catalogue.merchant(call.key.merchant) else { continue }
            let records = try await opened.vault.log(of: call.key, at: opened.now)
            let script = try? await scripts.script(call.script, of: call.key.merchant)
            let called = try await opened.vault.calledNumber(of: call.key, for: reason, at: opened.now)
            let answer = CallRecordAnswer(
                call, of: merchant, number: called, records: records,
                moments: CallMoments(records, script: script))
            lines += try encoder.encode(answer) + [UInt8(ascii: "\n")]
            try await opened.vault.audit(
                .exported(.call(call.key.call), of: call.key.merchant, what: "record", for: reason, at: opened.now))
        }
        return lines
    }

    /// The oldest first, without those that never reached the network.
    private func calls(in opened: OpenedVault) async throws -> [CallSummary] {
        var people: [PersonID]?
        if let phone = number.flatMap({ E164($0) }) {
            people = try await opened.vault.people(with: phone, at: opened.now).map(\.person)
        }
        let first = from.flatMap { Self.start(of: $0) }
        let end = to.flatMap { Self.start(of: $0) }.map { $0 + .seconds(86_400) }
        return try await opened.vault.calls(
            of: merchant.map { MerchantID($0) }, limit: Self.mostCalls, at: opened.now
        ).reversed().filter { call in
            call.outcome != .refused && people.map { $0.contains(call.person) } ?? true
                && first.map { call.startedAt >= $0 } ?? true && end.map { call.startedAt < $0 } ?? true
        }
    }

    private static func start(of day: String) -> WallTime? {
        guard let date = try? Date(day, strategy: .iso8601.year().month().day()) else { return nil }
        return WallTime(secondsSince1970: Int64(date.timeIntervalSince1970))
    }
}

import CallCore
import Commerce
import Testing
import Vault

extension VaultConformance {
    static func inCall(_ vault: any Vault) async throws -> PersonID {
        let person = try await Sample.arrive(vault)
        try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
        return person
    }

    private static let words = [
        ContentItem(ref: ContentRef(1), text: "it's too expensive"), ContentItem(ref: ContentRef(2), text: "yes"),
    ]

    static let content: [VaultConformance] = [
        VaultConformance("words are kept only once the content key is stored") { vault in
            _ = try await inCall(vault)
            await #expect(throws: VaultError.contentKeyNotStored(Sample.call.call)) {
                try await vault.storeContent(words, of: Sample.call, at: Sample.start)
            }
            await #expect(throws: VaultError.contentKeyNotStored(Sample.call.call)) {
                _ = try await vault.openTape(of: Sample.call, at: Sample.start)
            }
            let key = ContentKey()
            for _ in 0..<2 {
                try await vault.storeContentKey(
                    key, of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
            }
            try await vault.storeContent(words, of: Sample.call, at: Sample.start)
            let opened = try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
            #expect(opened == words)
            let records = try await vault.accessRecords(of: Sample.merchant, limit: 9, at: Sample.start)
            #expect(records.map(\.subject) == [.content(Sample.call.call)])
            #expect(records.map(\.reason) == [try Sample.reason()])
        },
        VaultConformance("after its key is destroyed nothing of a call opens, and no key is taken again") { vault in
            _ = try await inCall(vault)
            let key = ContentKey()
            let consent = try Sample.recordingConsent()
            try await vault.storeContentKey(key, of: Sample.call, under: consent, at: Sample.start)
            try await vault.storeContent(words, of: Sample.call, at: Sample.start)
            let writer = try await vault.openTape(of: Sample.call, at: Sample.start)
            try await writer.append([1, 2, 3], at: .zero)
            try await writer.finish()
            try await vault.destroyContentKey(of: Sample.call, at: Sample.start)
            await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "contents", row: "call_1"))) {
                _ = try await vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
            }
            await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "tapes", row: "call_1"))) {
                _ = try await vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start)
            }
            await #expect(throws: VaultError.self) {
                try await vault.storeContentKey(key, of: Sample.call, under: consent, at: Sample.start)
            }
        },
        VaultConformance("a key refused before it was stored is never taken") { vault in
            _ = try await inCall(vault)
            try await vault.destroyContentKey(of: Sample.call, at: Sample.start)
            await #expect(throws: VaultError.self) {
                try await vault.storeContentKey(
                    ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
            }
        },
        VaultConformance("a consent to record serves its own call only") { vault in
            _ = try await inCall(vault)
            let other = CallKey(merchant: Sample.merchant, call: "call_2")
            await #expect(throws: VaultError.otherCall(Sample.call.call)) {
                try await vault.storeContentKey(
                    ContentKey(), of: Sample.call, under: try Sample.recordingConsent(other), at: Sample.start)
            }
        },
        VaultConformance("a tape is read back entry by entry, over all its parts") { vault in
            _ = try await inCall(vault)
            try await vault.storeContentKey(
                ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
            let entries = (0..<40).map { [UInt8](repeating: UInt8($0), count: 4000) }
            for half in [entries[..<25], entries[25...]] {
                let writer = try await vault.openTape(of: Sample.call, at: Sample.start)
                for entry in half { try await writer.append(entry, at: CallTime(.milliseconds(20 * Int(entry[0])))) }
                try await writer.finish()
                await #expect(throws: VaultError.tapeFinished(Sample.call.call)) {
                    try await writer.append([1], at: .zero)
                }
            }
            let reading = try await vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start)
            #expect(reading == TapeReading(entries: entries, shortfalls: []))
            let records = try await vault.accessRecords(of: Sample.merchant, limit: 9, at: Sample.start)
            #expect(records.map(\.subject) == [.tape(Sample.call.call)])
            #expect(records.map(\.reason) == [try Sample.reason()])
        },
    ]
}

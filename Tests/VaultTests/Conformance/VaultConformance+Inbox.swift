import Commerce
import Testing
import Vault

extension VaultConformance {
    static func delivery(_ name: String, at now: WallTime = Sample.start) -> InboxItem {
        InboxItem(
            id: InboxID(source: "telnyx", text: name), merchant: nil, body: Array("{\"call\":1}".utf8), receivedAt: now)
    }

    static let inbox: [VaultConformance] = [
        VaultConformance("a delivery is new once and a duplicate ever after") { vault in
            #expect(try await vault.accept(delivery("e1")) == .new)
            #expect(try await vault.accept(delivery("e1")) == .duplicate)
            try await vault.consume(delivery("e1").id, at: Sample.start)
            #expect(try await vault.accept(delivery("e1")) == .duplicate)
        },
        VaultConformance("what was not consumed is pending, oldest first, with the body as it came") { vault in
            for name in ["e1", "e2", "e3"] { _ = try await vault.accept(delivery(name)) }
            try await vault.consume(delivery("e2").id, at: Sample.start)
            let pending = try await vault.pendingInboxItems(limit: 10, at: Sample.start)
            #expect(pending == [delivery("e1"), delivery("e3")])
        },
        VaultConformance("pending deliveries are read page by page, each source apart, also those that stay") { vault in
            for name in ["e1", "e2", "e3", "e4", "e5"] { _ = try await vault.accept(delivery(name)) }
            _ = try await vault.accept(
                InboxItem(
                    id: InboxID(source: "intake", text: "i1"), merchant: Sample.merchant, body: [1],
                    receivedAt: Sample.start))
            var names: [[String]] = []
            var last: InboxID?
            repeat {
                let page = try await vault.pendingInbox(from: "telnyx", after: last, limit: 2, at: Sample.start)
                names.append(page.items.map(\.id.text))
                // The end of a page may be done with before the next is read.
                if let end = page.last { try await vault.consume(end, at: Sample.start) }
                last = page.last
            } while last != nil
            #expect(names == [["e1", "e2"], ["e3", "e4"], ["e5"]])
        },
        VaultConformance("a delivery is consumed only if the records it caused are stored") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
            _ = try await vault.accept(delivery("e1"))
            await #expect(throws: VaultError.self) {
                try await vault.append(
                    LogAppend(
                        call: Sample.call, records: [Sample.record(9)], consuming: delivery("e1").id, at: Sample.start))
            }
            #expect(try await vault.pendingInboxItems(limit: 10, at: Sample.start).count == 1)
            try await vault.append(
                LogAppend(
                    call: Sample.call, records: [Sample.record(2)], consuming: delivery("e1").id, at: Sample.start))
            #expect(try await vault.pendingInboxItems(limit: 10, at: Sample.start).isEmpty)
        },
        VaultConformance("ten nodes that hand in one delivery at once make one new one") { vault in
            let receipts = try await withThrowingTaskGroup(of: InboxReceipt.self) { group in
                for _ in 0..<10 { group.addTask { try await vault.accept(delivery("e1")) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(receipts.filter { $0 == .new }.count == 1)
            #expect(receipts.count == 10)
        },
        VaultConformance("a body over the limit and an unknown delivery are refused") { vault in
            let large = InboxItem(
                id: InboxID(source: "telnyx", text: "big"), merchant: nil,
                body: [UInt8](repeating: 0, count: InboxItem.bodyLimit + 1), receivedAt: Sample.start)
            await #expect(throws: VaultError.tooLarge(what: "delivery big", limit: InboxItem.bodyLimit)) {
                _ = try await vault.accept(large)
            }
            await #expect(throws: VaultError.unknownInboxItem(delivery("e9").id)) {
                try await vault.consume(delivery("e9").id, at: Sample.start)
            }
        },
    ]
}

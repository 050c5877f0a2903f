import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import GRDB
import Runtime
import Sound
import Testing
import Vault

/// A vault that commands work on: the merchant that ships, somebody who agreed to be called, her cart, a decision, and a call whose words and
/// sound are kept.
struct PreparedVault: Sendable {
    static let merchant: MerchantID = "mrc_example_home"
    static let call = CallKey(merchant: merchant, call: "call_1")
    static let number = "+18135550142"
    static let words = "far too expensive for me"

    let place: Workplace
    let person: PersonID

    /// Makes it in the workplace's data folder.
    ///
    /// - Parameters:
    ///   - age: how long ago all of it happened, by the clock that the commands go by.
    ///   - then: when it happened, where that is known to the second.
    static func make(
        in place: Workplace, age: Duration = .seconds(60), then: WallTime? = nil
    ) async throws -> PreparedVault {
        let then = then ?? WallClock.system.now() - age
        let vault = try open(place)
        _ = try await Catalogue(vault: vault, wall: WallClock { then }).publish(folder: Repository.prompts)
        let person = try await vault.upsertPerson(
            PersonProfile(phone: try #require(E164(number)), firstName: "Wilhelmina"), of: merchant, at: then)
        try await vault.upsert(try cart(at: then), person: person, of: merchant, at: then)
        try await store(person, in: vault, at: then)
        try await vault.close()
        return PreparedVault(place: place, person: person)
    }

    private static func store(_ person: PersonID, in vault: SQLiteVault, at then: WallTime) async throws {
        let ringing = LogRecord(
            sequence: LogSequence(1), incarnation: .first, time: .zero,
            entry: .event(.ringing(Ringing(leg: "leg", control: "control"))))
        try await vault.create(
            NewCall(
                key: call, person: person, cart: "cart_4711",
                script: try #require(ScriptVersion("cart-recovery@9c1f03aa27b4")), createdAt: then,
                callingNumber: E164("+13125550188")), records: [ringing])
        let consent = try RecordingEvidence(
            call: call.call, merchantRecords: true, noticeHeardAt: .seconds(12), objected: false,
            isMinorSuspected: false
        ).consent()
        try await vault.storeContentKey(ContentKey(), of: call, under: consent, at: then)
        try await vault.storeContent([ContentItem(ref: .first, text: words)], of: call, at: then)
        let tape = try await vault.openTape(of: call, at: then)
        var writer = TapeWriter()
        writer.append(
            TapeRecord(
                direction: .inbound, arrival: .zero, chunk: 1, format: .pcmu,
                payload: [UInt8](repeating: 0x55, count: 160)))
        try await tape.append(writer.takeChunk(), at: .zero)
        try await tape.finish()
        // The log tells that the words may be kept.
        let kept = LogRecord(
            sequence: LogSequence(2), incarnation: .first, time: CallTime(.seconds(1)),
            entry: .effect(
                EffectID(incarnation: .first, event: LogSequence(1), index: 0),
                .storeContentKey(
                    StoreContentKey(
                        merchantRecords: true, noticeHeardAt: CallTime(.seconds(1)), noticeMark: nil,
                        hasObjected: false, isMinorSuspected: false))))
        try await vault.append(LogAppend(call: call, records: [kept], with: [.finish(.declined)], at: then))
    }

    private static func cart(at then: WallTime) throws -> Cart {
        let price = Money(minorUnits: 24_900, currency: .usd)
        return try Cart(
            id: "cart_4711", currency: .usd,
            items: [
                CartItem(
                    sku: "DESK-WAL-120", title: "Walnut Desk 120", quantity: 1, unitPrice: price, unitCost: nil,
                    isExcludedFromDiscount: false)
            ], subtotal: price, recoveryLink: "https://shop.example.com/c/recover/4711", abandonedAt: then)
    }

    /// Twenty calls from a number, each to somebody else and each refused by the network as unwanted (SIP 608).
    static func refuseTwentyCalls(from number: String, in place: Workplace) async throws {
        let vault = try open(place)
        let now = WallClock.system.now() - .seconds(60)
        let dial = EffectID(incarnation: .first, event: .first, index: 0)
        for index in 1...20 {
            let person = try await vault.upsertPerson(
                PersonProfile(phone: try #require(E164("+1813555\(2000 + index)"))), of: merchant, at: now)
            let key = CallKey(merchant: merchant, call: CallID("call_refused_\(index)"))
            let events: [CallEvent] = [
                .contactAllowed(ContactAllowed(decision: "dec", effect: dial)),
                .hungUp(HungUp(cause: .declined, by: .person, sip: SIPStatus(608))),
            ]
            let records = events.enumerated().map { place, event in
                LogRecord(
                    sequence: LogSequence(place + 1), incarnation: .first, time: .zero, entry: .event(event))
            }
            try await vault.create(
                NewCall(
                    key: key, person: person, cart: "cart_4711",
                    script: try #require(ScriptVersion("cart-recovery@9c1f03aa27b4")), createdAt: now,
                    callingNumber: E164(number)), records: [records[0]])
            try await vault.append(LogAppend(call: key, records: [records[1]], with: [.finish(.noAnswer)], at: now))
        }
        try await vault.close()
    }

    /// Opens a workplace's vault in this process.
    static func open(_ place: Workplace) throws -> SQLiteVault {
        let key = try RootKeyFile.read(at: place.key, dataFolder: place.data)
        return try SQLiteVault(folder: place.data, rootKey: key)
    }

    /// Runs statements on a database behind the vault's back, with the triggers that forbid them taken away.
    func tamper(_ sql: String, in file: String = SQLiteVault.FileName.data) async throws {
        let queue = try DatabaseQueue(path: place.data + "/" + file)
        try await queue.write { db in
            for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    /// The one file of the recording.
    func tape() throws -> String {
        let folder = place.data + "/" + SQLiteVault.FileName.tapes
        return folder + "/" + (try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first))
    }

    /// Flips a bit in the middle of a file.
    static func flipBit(in path: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.startIndex + bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
    }
}

import Commerce
import Compliance
import Foundation
import GRDB
import LiveCartsTesting
import Logging
import Runtime
import Synchronization
import Vault

/// A vault with one person in it, a clock to turn, and a database that can be made to refuse stops.
final class JobStage: Sendable {
    struct Broken: Error {}

    static let merchant: MerchantID = "mrc_example_home"
    static let number = "+18135550142"
    /// 2026-11-20T19:10:00Z.
    static let start = WallTime(secondsSince1970: 1_795_201_800)
    static let quiet = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

    let vault: SQLiteVault
    let person: PersonID
    let clock = TurningClock()
    private let folder: URL
    private let rootKey: RootKey
    private let moment = Mutex(JobStage.start)

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        guard let rootKey = RootKey(bytes: [UInt8](repeating: 7, count: RootKey.byteCount)),
            let phone = E164(Self.number)
        else { throw Broken() }
        self.rootKey = rootKey
        vault = try SQLiteVault(folder: folder.path, rootKey: rootKey)
        person = try await vault.upsertPerson(PersonProfile(phone: phone), of: Self.merchant, at: Self.start)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var now: WallTime { moment.withLock { $0 } }
    var wall: WallClock { WallClock { self.now } }

    func pass(_ span: Duration) { moment.withLock { $0 = $0 + span } }

    func spool(over vault: (any Vault)? = nil) -> StopSpool {
        StopSpool(vault: vault ?? self.vault, clock: clock, logger: Self.quiet)
    }

    /// The vault opened anew by another process, as far as a test can tell.
    func reopened() throws -> SQLiteVault { try SQLiteVault(folder: folder.path, rootKey: rootKey) }

    func stop(_ key: String) -> NewSuppression {
        NewSuppression(
            merchant: Self.merchant, subject: .person(person), reason: .voicePhrase, key: key, at: Self.start)
    }

    func isSuppressed() async throws -> Bool {
        try await vault.isSuppressed(person, of: Self.merchant, at: now)
    }

    /// From now on the database refuses every stop, as a full disk does, and takes everything else.
    func refuseStops() throws {
        try run("CREATE TRIGGER refused BEFORE INSERT ON suppressions BEGIN SELECT RAISE(ABORT, 'no room'); END")
    }

    func takeStops() throws { try run("DROP TRIGGER refused") }

    /// The spool's file cannot be written either: a folder stands in its place.
    func refuseSpool() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "stops.spool"), withIntermediateDirectories: false)
    }

    /// How many rows there are of a table and a condition.
    func count(_ rows: String) throws -> Int {
        let database = try DatabaseQueue(path: folder.appending(path: "livecarts.db").path)
        let count = try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0 }
        try database.close()
        return count
    }

    func run(_ sql: String) throws {
        let database = try DatabaseQueue(path: folder.appending(path: "livecarts.db").path)
        try database.write { db in try db.execute(sql: sql) }
        try database.close()
    }
}

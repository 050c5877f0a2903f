import Commerce
import Foundation
import GRDB
import Server
import Testing
import Vault

/// A server that died in the middle of an erasure finishes it when it starts, before it serves anybody.
struct ErasureAtStartTests {
    private static let merchant: MerchantID = "mrc_example_home"

    @Test func aHalfDoneErasureIsFinishedBeforeAnythingIsServed() async throws {
        let number = try #require(E164("+18135550142"))
        try await RunningServer.run { configuration in
            let data = configuration.dataFolder.path
            let vault = try SQLiteVault(
                folder: data, rootKey: try RootKeyFile.read(at: configuration.rootKeyFile.path, dataFolder: data))
            let profile = PersonProfile(phone: number, firstName: "Wilhelmina")
            let person = try await vault.upsertPerson(profile, of: Self.merchant, at: SQLiteVault.systemTime())
            try await vault.close()
            let file = try DatabaseQueue(path: data + "/" + SQLiteVault.FileName.data)
            try await file.write { db in
                try db.execute(
                    sql: "INSERT INTO erasures (merchant, person, begun_at) VALUES (?, ?, 0)",
                    arguments: [Self.merchant.text, person.text])
            }
            try file.close()
        } _: { server in
            let unfinished = try await server.vault.unfinishedErasures()
            #expect(unfinished.isEmpty)
            let person = try await server.vault.person(
                with: number, of: Self.merchant, at: SQLiteVault.systemTime())
            #expect(person == nil)
        }
    }
}

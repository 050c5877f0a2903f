import Commerce
import Foundation
import HummingbirdCore
import NIOCore
import Runtime
import Vault

/// Everything held about every person of a merchant, one `person-export-1` a line; those who were erased are left out.
struct PeopleExport: Sendable {
    /// How many people are looked up at a time.
    static let pageSize = 100

    let merchant: MerchantID
    let mandate: RightsMandate
    let rooms: APIRooms
    let now: WallTime

    /// Writes line by line, so that the memory it takes does not grow with the number of people.
    func write(to writer: inout any ResponseBodyWriter) async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        var last: PersonID?
        while true {
            let page = try await rooms.vault.people(of: merchant, after: last, limit: Self.pageSize)
            for person in page {
                guard let export = try await export(of: person) else { continue }
                try await writer.write(ByteBuffer(bytes: try encoder.encode(export) + [UInt8(ascii: "\n")]))
            }
            guard page.count == Self.pageSize else { return }
            last = page.last
        }
    }

    /// Nil for somebody who was erased meanwhile.
    private func export(of person: PersonID) async throws -> PersonExport? {
        do {
            return try await rooms.desk.export(
                person, of: merchant, under: mandate, terms: rooms.exportTerms, at: now)
        } catch RightsError.erased {
            return nil
        }
    }
}

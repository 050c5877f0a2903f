import Compliance
import Foundation
package import Scripts
import Synchronization

/// The registries that merchants name, read once and again whenever a file was replaced (LST-7).
package final class RegistryShelf: Sendable {
    /// A file as it was when it was read.
    private struct Stamp: Hashable {
        let modified: Date?
        let size: Int?
        let number: Int?

        init(_ file: String) {
            let attributes = try? FileManager.default.attributesOfItem(atPath: file)
            modified = attributes?[.modificationDate] as? Date
            size = (attributes?[.size] as? NSNumber)?.intValue
            number = (attributes?[.systemFileNumber] as? NSNumber)?.intValue
        }
    }

    private enum Kind: Hashable {
        case list
        case reassignments
        case lineTypes
    }

    private struct Place: Hashable {
        let file: String
        let kind: Kind
    }

    private enum Book: Sendable {
        case list(NumberList)
        case reassignments(NumberTable<ReassignmentFinding>)
        case lineTypes(NumberTable<LineType>)
        case unreadable(RegistryFileProblem)
    }

    private let books = Mutex<[Place: (stamp: Stamp, book: Book)]>([:])

    package init() {}

    /// The registries of a merchant as their files are now; those that cannot be read say so in their findings.
    package func registries(of merchant: Merchant) -> MerchantRegistries {
        MerchantRegistries(
            national: list(merchant.nationalRegistry),
            states: merchant.stateRegistries.keys.sorted().compactMap { code in
                list(merchant.stateRegistries[code]).map { MerchantRegistries.State(jurisdiction: code, list: $0) }
            },
            reassigned: table(merchant.reassignedNumbers, .reassignments).map { book in
                guard case .reassignments(let table) = book else { return .unreadable }
                return .read(table)
            },
            lines: table(merchant.lineTypes, .lineTypes).map { book in
                guard case .lineTypes(let table) = book else { return .unreadable }
                return .read(table)
            })
    }

    /// What is wrong with the files that a merchant names; empty when all can be read.
    package func problems(of merchant: Merchant) -> [RegistryFileProblem] {
        let lists =
            [merchant.nationalRegistry]
            + merchant.stateRegistries.keys.sorted().compactMap { merchant.stateRegistries[$0] }
        let books =
            lists.map { table($0, .list) }
            + [table(merchant.reassignedNumbers, .reassignments), table(merchant.lineTypes, .lineTypes)]
        return books.compactMap { book in
            guard case .unreadable(let problem) = book else { return nil }
            return problem
        }
    }

    private func list(_ mode: RegistryMode?) -> MerchantRegistries.Source<NumberList>? {
        table(mode, .list).map { book in
            guard case .list(let list) = book else { return .unreadable }
            return .read(list)
        }
    }

    private func table(_ mode: RegistryMode?, _ kind: Kind) -> Book? {
        guard case .file(let path) = mode else { return nil }
        let place = Place(file: path, kind: kind)
        let stamp = Stamp(path)
        if let known = books.withLock({ $0[place] }), known.stamp == stamp { return known.book }
        let book = Self.read(place)
        books.withLock { $0[place] = (stamp, book) }
        return book
    }

    private static func read(_ place: Place) -> Book {
        do throws(RegistryFileProblem) {
            return switch place.kind {
            case .list: .list(try NumberList(file: place.file))
            case .reassignments: .reassignments(try NumberTable(reassignments: place.file))
            case .lineTypes: .lineTypes(try NumberTable(lineTypes: place.file))
            }
        } catch {
            return .unreadable(error)
        }
    }
}

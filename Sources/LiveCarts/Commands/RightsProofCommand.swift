import ArgumentParser
import Commerce
import Foundation
import Runtime
import Vault

/// `livecarts rights proof`
struct RightsProofCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Gives the proof of an erasure as it stands today.",
        discussion: """
            What it proves of back-ups grows: run it again after the root key was rotated, or after 35 days. The number leads to it by the keyed hash that keeps it stopped.
            Example: livecarts rights proof +13125550142 --to erasure.json
            """)

    @Argument(help: "The number of the person who was erased, or the name that the erasure gave: per_…")
    var person: String

    @Option(help: "The merchant; needed only where there are several.")
    var merchant: String?

    @Option(help: "The file to write; it is printed without one.")
    var to: String?

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard person.hasPrefix("per_") || E164(person) != nil else {
            throw ValidationError("name the person by a number such as +13125550100, or by per_…")
        }
    }

    func run() async throws {
        let proof = try await place.withVault { opened in try await find(in: opened) }
        let bytes = try ErasureProofFile.bytes(of: proof)
        guard let to else {
            FileHandle.standardOutput.write(Data(bytes))
            return
        }
        try PrivateFile.write(bytes, to: to)
        for line in ErasureAnswer(proof).lines { print(line) }
        print("wrote \(to)")
    }

    private func find(in opened: OpenedVault) async throws -> ErasureProof {
        var merchants = try await opened.vault.merchants()
        if let merchant { merchants = merchants.filter { $0.text == merchant } }
        for merchant in merchants {
            var people = [PersonID(person)]
            if let phone = E164(person) {
                people = try await opened.vault.erasedPeople(with: phone, of: merchant, at: opened.now)
            }
            for person in people {
                let proof = try await opened.vault.erasureProof(of: person, merchant: merchant, at: opened.now)
                if let proof { return proof }
            }
        }
        throw CommandProblem.neverErased
    }
}

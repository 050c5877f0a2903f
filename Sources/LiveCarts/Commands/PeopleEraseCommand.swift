import ArgumentParser
import Foundation
import Runtime
import Scripts
import Vault

/// `livecarts people erase +1…`
struct PeopleEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erases a person for good, and writes the proof of it.",
        discussion: """
            Destroys the keys of everything about the person, and removes the rows and recordings. What the law has you keep stays, brought down to the least; the number stays stopped. A call that goes on is ended by the running server within a second.
            Example: livecarts people erase +13125550142 --proof erasure.json --yes --request req_4m2k9
            """)

    @OptionGroup var person: PersonOptions

    @Option(help: "The file to write the proof to; an existing one is left alone.")
    var proof: String

    @Flag(help: "It cannot be undone, and you mean it.")
    var yes = false

    @OptionGroup var right: MandateOptions

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard yes else { throw ValidationError("an erasure cannot be undone: add --yes when you mean it") }
    }

    func run() async throws {
        // Before anything is destroyed, so that the proof has a place to go.
        try PrivateFile.create(proof)
        let receipt: ErasureReceipt
        do {
            receipt = try await place.withVault { opened in
                let (person, merchant) = try await person.find(in: opened)
                return try await opened.desk.erase(
                    person, of: merchant.id, under: try right.mandate(), at: opened.now)
            }
        } catch {
            try? FileManager.default.removeItem(atPath: proof)
            throw error
        }
        try ErasureProofFile.write(receipt.proof, to: proof)
        for line in ErasureAnswer(receipt.proof).lines { print(line) }
        if !receipt.liveCalls.isEmpty { print("\(receipt.liveCalls.count) live calls are being ended") }
        print("wrote \(proof); 'livecarts rights verify' checks it against an export of the audit")
    }
}

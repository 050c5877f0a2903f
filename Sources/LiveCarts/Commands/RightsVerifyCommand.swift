import ArgumentParser
import Foundation
import Vault

/// `livecarts rights verify PROOF --audit EXPORT`
struct RightsVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verifies a proof of an erasure against an exported audit: offline, with neither keys nor vault.",
        discussion: """
            The exit code is 1 when it does not hold.
            Example: livecarts rights verify erasure.json --audit audit.jsonl
            """)

    @Argument(help: "The proof, as 'livecarts people erase' or 'livecarts rights proof' wrote it.")
    var proof: String

    @Option(help: "The export of the audit, as 'livecarts audit export' wrote it.")
    var audit: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        guard let file = FileHandle(forReadingAtPath: proof),
            let bytes = try file.read(upToCount: ErasureProof.byteLimit + 1)
        else { throw CommandProblem.unreadable(proof) }
        let answer: VerifiedErasureAnswer
        do {
            var verifier = try ErasureProofVerifier(proof: [UInt8](bytes))
            try AuditExportFile.eachLine(of: audit) { try verifier.read($0) }
            answer = VerifiedErasureAnswer(try verifier.finish())
        } catch let fault as ErasureProofFault {
            throw CommandProblem.unprovenErasure(proof, problem: fault.description)
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}

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

    /// How much of the audit is read together.
    private static let chunk = 1 << 20
    /// A line of an audit is far shorter.
    private static let longestLine = 1 << 20

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
            try lines(of: audit) { line throws(ErasureProofFault) in try verifier.read(line) }
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

    /// Hands out the lines of a file one by one, so that the audit of years needs no memory.
    private func lines(of path: String, to take: ([UInt8]) throws(ErasureProofFault) -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw CommandProblem.unreadable(path) }
        var rest: [UInt8] = []
        while let chunk = try file.read(upToCount: Self.chunk), !chunk.isEmpty {
            rest += chunk
            var parts = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let last = parts.popLast() ?? []
            for part in parts { try take(Array(part)) }
            rest = Array(last)
            guard rest.count <= Self.longestLine else { throw CommandProblem.unreadable(path) }
        }
        if !rest.isEmpty { try take(rest) }
    }
}

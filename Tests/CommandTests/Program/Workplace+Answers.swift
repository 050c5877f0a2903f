import Foundation
import Testing

extension Workplace {
    /// Runs a command that must end with an exit code, and says all of it when it does not.
    @discardableResult
    func expect(
        _ code: Int32 = 0, _ arguments: [String], changed: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Program.Outcome {
        let outcome = try await run(arguments, changed: changed)
        #expect(
            outcome.code == code, "\(arguments): \(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
        return outcome
    }

    /// What a command prints as JSON.
    func json<Answer: Decodable>(_ arguments: [String], as answer: Answer.Type) async throws -> Answer {
        let outcome = try await expect(0, arguments + ["--json"])
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(answer, from: Data(outcome.output.utf8))
    }
}

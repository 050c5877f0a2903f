import Commerce
import Crypto
import Foundation
import Transport

/// A `livecarts serve` in a process of its own.
struct Serving: Sendable {
    let program: RunningProgram
    let port: Int
    private let curl: CurlTransport

    /// Starts it, lets `work` use it, and ends it by SIGTERM.
    @discardableResult
    static func run<Answer: Sendable>(
        _ place: Workplace, changed: [String: String] = [:],
        _ work: @escaping @Sendable (Serving) async throws -> Answer
    ) async throws -> (answer: Answer, end: RunningProgram.End) {
        let settings = place.settings.merging(changed) { _, changed in changed }
        return try await RunningProgram.run(["serve"], in: place.folder, settings: settings) { program in
            let address = try await program.value(behind: "address=")
            let port = Int(address.split(separator: ":").last ?? "") ?? 0
            let curl = CurlTransport(clock: ContinuousClock())
            let result = await Result { try await work(Serving(program: program, port: port, curl: curl)) }
            await curl.stop()
            return try result.get()
        }
    }

    func get(_ path: String) async throws -> HTTPReply {
        try await curl.transport.send(
            HTTPCall(
                .get, "http://127.0.0.1:\(port)\(path)", headers: [], body: nil, timeout: .seconds(120),
                delivery: .repeatable))
    }

    /// Sends a shop's event, signed as shops sign it.
    func intake(_ kind: String, _ body: String, at moment: Date) async throws -> HTTPReply {
        let time = Int64(moment.timeIntervalSince1970)
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(time).\(body)".utf8), using: SymmetricKey(data: Data(Workplace.secret.utf8)))
        let hex = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return try await curl.transport.send(
            HTTPCall(
                .post, "http://127.0.0.1:\(port)/intake/v1/\(kind)",
                headers: [HTTPHeader("X-Intake-Signature", "t=\(time),v1=\(hex)")], body: Array(body.utf8),
                timeout: .seconds(120), delivery: .repeatable))
    }

    /// The engine process that it has started for a role; nil while there is none.
    func engine(_ role: String) -> Int32? {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap(Int32.init).first { process in
            let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
            let command = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            let words = command.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            return status.contains("\nPPid:\t\(program.identifier)\n")
                && words.dropFirst().starts(with: ["engine", role])
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}

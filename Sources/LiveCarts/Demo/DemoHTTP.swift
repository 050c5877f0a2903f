import Foundation
import Transport

/// One request of the demonstration's shop.
enum DemoHTTP {
    static func post(
        _ url: String, headers: [String: String], body: Data
    ) async throws -> (status: Int, text: String) {
        let curl = CurlTransport(clock: ContinuousClock())
        let fields =
            [HTTPHeader("Content-Type", "application/json")]
            + headers.sorted { $0.key < $1.key }.map { HTTPHeader($0.key, $0.value) }
        do {
            let reply = try await curl.transport.send(
                HTTPCall(.post, url, headers: fields, body: Array(body), timeout: .seconds(10), delivery: .repeatable))
            await curl.stop()
            return (reply.status, String(decoding: reply.body, as: UTF8.self))
        } catch {
            await curl.stop()
            throw error
        }
    }
}

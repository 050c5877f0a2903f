/// Puts a reply together from the pieces libcurl hands over, within limits. Pure.
struct ReplyAssembler: Equatable, Sendable {
    private enum State: Equatable {
        case reading(status: Int, headers: [HTTPHeader], headerBytes: Int, body: [UInt8])
        case tooLarge(limit: Int)
    }

    enum Verdict: Equatable { case goOn, abort }

    private var state = State.reading(status: 0, headers: [], headerBytes: 0, body: [])
    private let bodyLimit: Int
    private let headerLimit: Int

    init(bodyLimit: Int, headerLimit: Int = HTTPLimits.replyHeaders) {
        self.bodyLimit = bodyLimit
        self.headerLimit = headerLimit
    }

    mutating func headerLineArrived(_ line: some Collection<UInt8>) -> Verdict {
        switch state {
        case .tooLarge:
            return .abort
        case .reading(var status, var headers, var headerBytes, let body):
            headerBytes += line.count
            guard headerBytes <= headerLimit else {
                state = .tooLarge(limit: headerLimit)
                return .abort
            }
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix("HTTP/") {
                // An interim reply (100, 103) has a head of its own before the real one; only the last counts.
                status = Int(text.split(separator: " ").dropFirst().first?.prefix(3) ?? "") ?? 0
                headers = []
            } else if let colon = text.firstIndex(of: ":") {
                let value = text[text.index(after: colon)...].drop { $0.isWhitespace }
                headers.append(HTTPHeader(String(text[..<colon]), String(value.prefix { !$0.isNewline })))
            }
            state = .reading(status: status, headers: headers, headerBytes: headerBytes, body: body)
            return .goOn
        }
    }

    mutating func bodyArrived(_ bytes: some Collection<UInt8>) -> Verdict {
        switch state {
        case .tooLarge:
            return .abort
        case .reading(let status, let headers, let headerBytes, var body):
            guard body.count + bytes.count <= bodyLimit else {
                state = .tooLarge(limit: bodyLimit)
                return .abort
            }
            // Let go of the only other reference, so that the append does not copy what has come so far.
            state = .tooLarge(limit: bodyLimit)
            body.append(contentsOf: bytes)
            state = .reading(status: status, headers: headers, headerBytes: headerBytes, body: body)
            return .goOn
        }
    }

    enum Outcome: Equatable { case reply(HTTPReply), tooLarge(limit: Int) }

    func outcome() -> Outcome {
        switch state {
        case .tooLarge(let limit): .tooLarge(limit: limit)
        case .reading(let status, let headers, _, let body):
            .reply(HTTPReply(status: status, headers: headers, body: body))
        }
    }
}

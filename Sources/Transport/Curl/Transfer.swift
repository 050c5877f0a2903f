import CCurl

/// One call under way. Lives on the loop's thread; libcurl's callbacks reach it by address, so the loop keeps it alive.
final class Transfer {
    let id: UInt64
    let handle: EasyHandle
    private let host: String
    private let reply: CheckedContinuation<HTTPReply, any Error>
    private var assembler: ReplyAssembler

    /// Nil when memory is short.
    init?(id: UInt64, call: HTTPCall, proxy: String, reply: CheckedContinuation<HTTPReply, any Error>) {
        guard let handle = EasyHandle(call, proxy: proxy) else { return nil }
        self.id = id
        self.handle = handle
        self.host = call.host
        self.reply = reply
        self.assembler = ReplyAssembler(bodyLimit: call.replyLimit)
        let address = Unmanaged.passUnretained(self).toOpaque()
        ccurl_set_pointer(self.handle.raw, CURLOPT_HEADERDATA, address)
        ccurl_set_receive(self.handle.raw, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            Transfer.at(context).receive(bytes, size * count) { $0.assembler.headerLineArrived($1) }
        }
        ccurl_set_pointer(self.handle.raw, CURLOPT_WRITEDATA, address)
        ccurl_set_receive(self.handle.raw, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            Transfer.at(context).receive(bytes, size * count) { $0.assembler.bodyArrived($1) }
        }
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer {
        guard let context else { preconditionFailure("libcurl lost a transfer's address") }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// Returns how many bytes were taken; fewer than were given makes libcurl end the transfer.
    private func receive(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int,
        _ take: (Transfer, UnsafeRawBufferPointer) -> ReplyAssembler.Verdict
    ) -> Int {
        switch take(self, UnsafeRawBufferPointer(start: bytes, count: count)) {
        case .goOn: count
        case .abort: 0
        }
    }

    /// libcurl is done with it.
    func ended(_ result: CURLcode) {
        switch (assembler.outcome(), result) {
        case (.tooLarge(let limit), _):
            fail(.replyTooLarge(limit: limit))
        case (.reply(let whole), CURLE_OK):
            reply.resume(returning: whole)
        case (.reply, let code):
            fail(TransportError.Kind(code, requestMayHaveArrived: handle.requestMayHaveArrived))
        }
    }

    /// We are done with it.
    func ended(early reason: CallLedger.EarlyEnd) {
        fail(TransportError.Kind(reason))
    }

    func fail(_ kind: TransportError.Kind) {
        reply.resume(
            throwing: TransportError(kind, host: host, requestMayHaveArrived: handle.requestMayHaveArrived))
    }
}

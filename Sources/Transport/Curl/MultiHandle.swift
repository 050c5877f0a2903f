import CCurl

/// Owns libcurl's multi handle: the connection cache, the TLS sessions and the transfers under way.
///
/// Unchecked because libcurl's own rule is finer than a type can say: ``wakeUp()`` may come from any thread, everything
/// else only from the loop's.
struct MultiHandle: ~Copyable, @unchecked Sendable {
    private let raw: UnsafeMutableRawPointer

    /// A transfer that libcurl is done with.
    struct Ended {
        let easy: UnsafeMutableRawPointer
        let result: CURLcode
    }

    init(keptConnections: Int) {
        guard Self.libraryIsReady, let raw = curl_multi_init() else {
            preconditionFailure("libcurl could not be initialised: memory is short or the library is broken")
        }
        self.raw = raw
        ccurl_multi_set_long(raw, CURLMOPT_MAXCONNECTS, keptConnections)
        ccurl_multi_set_long(raw, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    }

    deinit {
        curl_multi_cleanup(raw)
    }

    /// Once a process, before the first handle; Swift initialises it under a lock.
    private static let libraryIsReady = ccurl_global_init() == CURLE_OK

    /// Ends a wait of the loop early. The only call that any thread may make.
    func wakeUp() {
        curl_multi_wakeup(raw)
    }

    func add(_ easy: UnsafeMutableRawPointer) -> Bool {
        curl_multi_add_handle(raw, easy) == CURLM_OK
    }

    func remove(_ easy: UnsafeMutableRawPointer) {
        curl_multi_remove_handle(raw, easy)
    }

    /// Moves every transfer on as far as it goes without waiting.
    func perform() {
        var running: Int32 = 0
        curl_multi_perform(raw, &running)
    }

    /// The next transfer that has ended, or nil.
    func nextEnded() -> Ended? {
        var left: Int32 = 0
        while let message = curl_multi_info_read(raw, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            return Ended(easy: easy, result: ccurl_message_result(message))
        }
        return nil
    }

    /// Waits for a socket, a timer of libcurl's or ``wakeUp()``, at most a second.
    func wait() {
        curl_multi_poll(raw, nil, 0, 1000, nil)
    }
}

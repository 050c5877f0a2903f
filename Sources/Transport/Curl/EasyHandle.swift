import CCurl

/// Owns one libcurl transfer handle and the header list it borrows. Used on the loop's thread only.
struct EasyHandle: ~Copyable {
    let raw: UnsafeMutableRawPointer
    private var headerLines: UnsafeMutablePointer<curl_slist>?

    /// Nil when memory is short.
    init?(_ call: HTTPCall, proxy: String) {
        guard let raw = curl_easy_init() else { return nil }
        self.raw = raw
        self.headerLines = nil
        setConnection(call, proxy: proxy)
        setRequest(call)
    }

    deinit {
        curl_easy_cleanup(raw)
        curl_slist_free_all(headerLines)
    }

    private func setConnection(_ call: HTTPCall, proxy: String) {
        ccurl_set_string(raw, CURLOPT_PROTOCOLS_STR, "http,https")
        // An empty proxy also switches off the environment's: where calls go is the configuration's business.
        ccurl_set_string(raw, CURLOPT_PROXY, proxy)
        ccurl_set_long(raw, CURLOPT_CONNECTTIMEOUT_MS, max(1, call.connectTimeout.milliseconds))
        ccurl_set_long(raw, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(raw, CURLOPT_TCP_NODELAY, 1)
        ccurl_set_long(raw, CURLOPT_TCP_KEEPALIVE, 1)
        ccurl_set_long(raw, CURLOPT_DNS_CACHE_TIMEOUT, HTTPLimits.addressLifetime.milliseconds / 1000)
        // Else removing a transfer whose name look-up hangs would hold up every other transfer.
        ccurl_set_long(raw, CURLOPT_QUICK_EXIT, 1)
        ccurl_set_long(raw, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        ccurl_set_long(raw, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        switch call.delivery {
        case .repeatable: break
        // libcurl silently repeats a request, POST too, when a kept connection dies before the first byte of the reply.
        case .atMostOnce: ccurl_set_long(raw, CURLOPT_FRESH_CONNECT, 1)
        }
    }

    private mutating func setRequest(_ call: HTTPCall) {
        ccurl_set_string(raw, CURLOPT_URL, call.url)
        ccurl_set_string(raw, CURLOPT_USERAGENT, "livecarts")
        if let body = call.body {
            // The size goes first: COPYPOSTFIELDS copies that many bytes.
            ccurl_set_offset(raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            body.withUnsafeBytes { bytes in
                _ = ccurl_set_pointer(raw, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress ?? UnsafeRawPointer(raw))
            }
        }
        ccurl_set_string(raw, CURLOPT_CUSTOMREQUEST, call.method.rawValue)
        // `Expect: 100-continue` would cost a round trip on bodies above 1 MiB.
        headerLines = curl_slist_append(nil, "Expect:")
        for header in call.headers {
            // "Name;" is how libcurl is told of a header without a value; "Name:" would remove the line.
            let line = header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)"
            headerLines = curl_slist_append(headerLines, line)
        }
        ccurl_set_pointer(raw, CURLOPT_HTTPHEADER, headerLines)
    }

    /// Whether any byte of the request may have gone out.
    var requestMayHaveArrived: Bool {
        var requestBytes = 0
        ccurl_get_long(raw, CURLINFO_REQUEST_SIZE, &requestBytes)
        var untilRequest: curl_off_t = 0
        ccurl_get_offset(raw, CURLINFO_PRETRANSFER_TIME_T, &untilRequest)
        return requestBytes > 0 || untilRequest > 0
    }
}

extension Duration {
    /// Whole milliseconds, as libcurl wants them.
    fileprivate var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}

import Server

extension KeptAnswer {
    var columns: [String] { [what, retentionClass, until.value.map { "until \($0)" } ?? "does not end by itself"] }
}

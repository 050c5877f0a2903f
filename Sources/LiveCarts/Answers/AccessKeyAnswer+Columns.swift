import Server

extension AccessKeyAnswer {
    static let heading = ["KEY", "NAME", "ROLE", "MERCHANT", "STATUS", "MADE", "EXPIRES", "USED"]

    var columns: [String] {
        [
            id, name, role, merchant.value ?? "every", status, createdAt, expiresAt.value ?? "never",
            usedAt.value ?? "never",
        ]
    }
}

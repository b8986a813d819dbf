//! A few invented documents to try the page with.

/// Path and contents of each.
pub const FILES: [(&str, &str); 5] = [
    (
        "letters/1911-03-02-to-the-board.md",
        "# To the harbour board\n\nGentlemen, the old quay will not bear another winter. The ferry landed twice on the shingle in February, and the \
         schoolmistress was carried ashore.\n\nWe ask that the quay be raised by two feet before the herring comes.\n",
    ),
    (
        "letters/reply.txt",
        "Reply of the harbour board\n\n20 March 1911\n\nThe board has heard the letter of the islanders. A new quay costs more than the island \
         pays in dues in ten years. The ferry will be given a gangway.\n",
    ),
    (
        "minutes/spring-session.txt",
        "Spring session\n\nThe council met in April 1912. The gangway broke on its third day. It was resolved, with one voice against, to raise \
         the quay and to let the ferry pay for it.\n",
    ),
    (
        "archivolt.toml",
        "title = \"The quay\"\ndescription = \"An invented quarrel about a landing place, to try things with.\"\nadd = true\n\n\
         [[themes]]\nid = \"money\"\nlabel = \"Who pays\"\ndefinition = \"Costs, dues and fares, and who is to bear them.\"\n\
         include = [\"cost*\", \"dues\", \"pay*\"]\n\n[[themes]]\nid = \"landing\"\nlabel = \"Landing\"\n\
         definition = \"How people and goods come ashore.\"\ninclude = [\"ferry\", \"quay\", \"gangway\"]\n",
    ),
    (
        "documents.csv",
        "file,kind,publisher\nletters/1911-03-02-to-the-board.md,Letter,Islanders\nletters/reply.txt,Letter,Harbour board\n",
    ),
];

"""What several exercises of this folder use."""

from __future__ import annotations

WORDS = ("<pad>", "<sos>", "<eos>", "<unk>", "난", "아이언맨", "입니다", "사과를", "먹습니다")

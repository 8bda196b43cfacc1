"""What backend.py says when TensorFlow can't be used."""

from .language import Text

no_avx = Text(
    "TensorFlow needs a processor with AVX, which this computer's has not; everything else of the "
    'course runs here, training by engine="numpy" too, and this notebook runs on Binder.',
    "텐서플로를 쓰려면 AVX를 지원하는 프로세서가 필요한데 이 컴퓨터에는 없습니다. 강좌의 나머지는 "
    'engine="numpy"로 하는 학습까지 모두 여기서 돌아가고, 이 노트북은 Binder에서 열 수 있습니다.',
)
left_out = Text(
    "This notebook needs TensorFlow, which is not installed here: stop the course with Ctrl-C and start it with `python course.py`, without `--small`, which adds it (1.5 GB on disk); all other notebooks run without it.",
    "이 노트북에는 텐서플로가 필요한데 여기에는 설치되어 있지 않습니다. Ctrl-C로 강좌를 멈추고 `--small` 없이 `python course.py`로 시작하면 텐서플로가 더해집니다(디스크 1.5 GB). 다른 노트북은 모두 텐서플로 없이 돌아갑니다.",
)
other_backend = Text(
    "Keras already computes by {given} here: restart the kernel and run this cell before anything "
    "else imports Keras.",
    "여기서는 케라스가 이미 {given} 백엔드로 계산하고 있습니다. 커널을 다시 시작하고, 다른 코드가 케라스를 "
    "임포트하기 전에 이 셀을 먼저 실행하세요.",
)
no_tensorflow = Text(
    "TensorFlow or Keras could not be imported ({why}): start the course with `python course.py`, "
    "which installs both, and restart the kernel.",
    "텐서플로나 케라스를 임포트하지 못했습니다({why}). `python course.py`로 강좌를 시작하면 둘 다 "
    "설치되니, 그다음 커널을 다시 시작하세요.",
)

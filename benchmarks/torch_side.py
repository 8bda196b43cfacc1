"""PyTorch's side of `train` and `against`: where it is loaded, TensorFlow will not load."""

import torch  # pyright: ignore[reportMissingImports]  # installed by who compares
from torch import nn  # pyright: ignore[reportMissingImports]


class Twin(nn.Module):
    """The encoder and decoder of `keras_model`, as PyTorch writes them."""

    def __init__(self, arrays: dict, rate: float, packed: bool):
        super().__init__()
        self.packed = packed
        arrays = {name: torch.from_numpy(array) for name, array in arrays.items()}
        for part in ("encoder", "decoder"):
            table = arrays[f"{part}.embedding"]
            kernel, recurrent = arrays[f"{part}.kernel"], arrays[f"{part}.recurrent"]
            lstm = nn.LSTM(len(kernel), len(recurrent), batch_first=True)
            with torch.no_grad():  # gates in our order: input, forget, candidate, output
                lstm.weight_ih_l0.copy_(kernel.T)
                lstm.weight_hh_l0.copy_(recurrent.T)
                lstm.bias_ih_l0.copy_(arrays[f"{part}.bias"])
                lstm.bias_hh_l0.zero_()
            lstm.bias_hh_l0.requires_grad_(False)  # one bias is enough, as in Keras
            setattr(self, part, lstm)
            setattr(self, f"{part}_embedding", nn.Embedding.from_pretrained(table, freeze=False))
        if "decoder.combine" in arrays:
            self.combine = nn.Parameter(arrays["decoder.combine"].clone())
        self.output = nn.Linear(*arrays["decoder.output"].shape)
        with torch.no_grad():
            self.output.weight.copy_(arrays["decoder.output"].T)
            self.output.bias.copy_(arrays["decoder.output_bias"])
        learning = [weight for weight in self.parameters() if weight.requires_grad]
        self.optimizer = torch.optim.Adam(learning, rate, betas=(0.9, 0.95), eps=1e-7)

    @property
    def model(self) -> "Twin":
        return self

    def arrays(self) -> dict:
        """The weights as `Seq2Seq.arrays` names them."""
        found = {"decoder.output": self.output.weight.T, "decoder.output_bias": self.output.bias}
        for part in ("encoder", "decoder"):
            lstm = getattr(self, part)
            found[f"{part}.embedding"] = getattr(self, f"{part}_embedding").weight
            found[f"{part}.kernel"] = lstm.weight_ih_l0.T
            found[f"{part}.recurrent"] = lstm.weight_hh_l0.T
            found[f"{part}.bias"] = lstm.bias_ih_l0
        if hasattr(self, "combine"):
            found["decoder.combine"] = self.combine
        return {name: weight.detach().numpy() for name, weight in found.items()}

    def learn(self, batch) -> float:
        sources, fed, wanted, weight = map(torch.from_numpy, batch)
        x = self.encoder_embedding(sources)
        if self.packed:
            lengths = (sources > 0).sum(1)
            x = nn.utils.rnn.pack_padded_sequence(x, lengths, True, enforce_sorted=False)
        states, context = self.encoder(x)
        h, _ = self.decoder(self.decoder_embedding(fed), context)
        if hasattr(self, "combine"):
            if self.packed:
                states, _ = nn.utils.rnn.pad_packed_sequence(states, True)
            scores = (h @ states.mT).masked_fill((sources == 0)[:, None], -torch.inf)
            mix = scores.softmax(-1) @ states
            h = torch.tanh(torch.cat([mix, h], -1) @ self.combine)
        logits = self.output(h).flatten(0, 1)
        surprise = nn.functional.cross_entropy(logits, wanted.flatten().long(), reduction="none")
        loss = (surprise * weight.flatten()).sum() / weight.sum()
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters(), 1.0)
        self.optimizer.step()
        return loss.item()


def learners(arrays: dict, rate: float) -> dict[str, Twin]:
    """Both ways to read a padded batch, by their names."""
    torch.set_num_threads(1)
    return {
        "PyTorch": Twin(arrays, rate, packed=True),
        "PyTorch, pads read": Twin(arrays, rate, packed=False),
    }

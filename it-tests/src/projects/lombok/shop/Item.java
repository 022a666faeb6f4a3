package shop;

import lombok.Builder;
import lombok.Value;

@Value
@Builder
class Item {
  String name;
  int price;
}

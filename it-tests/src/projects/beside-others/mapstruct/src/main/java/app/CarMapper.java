package app;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
public interface CarMapper {
  @Mapping(source = "seats", target = "seatCount")
  CarDto toDto(Car car);
}
